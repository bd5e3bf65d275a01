import type { BreadcrumbList } from 'schema-dts'
import type { Story } from '../../story/story.ts'
import { absoluteUrl } from '../../story/urls.ts'
import type { Link } from '../link.ts'

/** The sections that have pages below them, by the first part of the address. */
const sections: Readonly<Record<string, string>> = {
  actors: 'Actors',
  calendar: 'Calendar',
  changes: 'Changes',
  developments: 'Developments',
  documents: 'Documents',
  places: 'Places',
  positions: 'Positions',
  statements: 'Statements',
  topics: 'Topics',
}

/** The way from the home page to a page; null for the home page, where there is none. */
export function breadcrumbs(story: Story, { path, title }: { path: string; title: string }): BreadcrumbList | null {
  if (path === '/') return null
  const [first = '', ...deeper] = path.split('/').filter(Boolean)
  const section = deeper.length > 0 ? sections[first] : undefined
  const way: Link[] = [
    { text: story.file.name, href: '/' },
    ...(section ? [{ text: section, href: `/${first}/` }] : []),
    { text: title, href: path },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ text, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      // The last is the page itself.
      item: index === way.length - 1 ? undefined : absoluteUrl(story, href),
    })),
  }
}
