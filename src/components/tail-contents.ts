import type { Tail } from '../views/tail.ts'

/** The contents’ links to the sections that `Tail.astro` draws. */
export function tailContents({ backlinks, sources, changes }: Tail): { text: string; href: string }[] {
  const sections = [
    { text: 'Mentions', href: '#section-mentions', count: backlinks.total },
    { text: 'Sources', href: '#section-sources', count: sources.length },
    { text: changes.length > 0 ? 'History and citation' : 'Citation', href: '#section-history', count: 1 },
  ]
  return sections.filter(({ count }) => count > 0).map(({ text, href }) => ({ text, href }))
}
