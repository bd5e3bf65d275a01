import type { Tail } from '../views/tail.ts'

/** The contents’ links to the sections that `Tail.astro` draws. */
export function tailContents({ backlinks, sources, changes }: Tail): { text: string; href: string }[] {
  const sections = [
    { text: 'Mentions', href: '#section-mentions', count: backlinks.total },
    { text: 'Sources', href: '#section-sources', count: sources.length },
    { text: 'History', href: '#section-history', count: changes.length },
  ]
  return sections.filter(({ count }) => count > 0).map(({ text, href }) => ({ text, href }))
}
