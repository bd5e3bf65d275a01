import { yearOf } from '../story/dates.ts'
import type { AnyEntry } from '../story/entry.ts'
import type { Story } from '../story/story.ts'
import { yearUrl } from '../story/urls.ts'
import type { Head } from './frame.ts'
import { entryLink, type Link } from './link.ts'
import { topicLines, yearsOf, type TopicsPage } from './list-pages.ts'

/** A link with the entry’s other names, those in other languages with their tag. */
export interface NamedLink extends Link {
  also: { name: string; lang?: string | undefined }[]
}

export interface SearchPage {
  head: Head
  /** Everything by name: what the page shows before a search and without JavaScript, and what spellings are compared with. */
  groups: { title: string; links: NamedLink[] }[]
  /** Developments are too many to list; the pages of their years do. */
  years: (Link & { count: number })[]
}

export function searchPage(story: Story): SearchPage {
  const counts = Map.groupBy(story.developments, ({ data }) => yearOf(data.date))
  return {
    head: { title: 'Search', description: `Search ${story.file.name}.`, path: '/search/' },
    groups: [
      { title: 'Topics', links: story.topics.map(namedLink) },
      { title: 'Actors', links: story.actors.map(namedLink) },
      { title: 'Documents', links: story.documents.map(namedLink) },
      { title: 'Places', links: story.places.map(namedLink) },
      { title: 'Glossary', links: story.terms.map(namedLink) },
      { title: 'Pages', links: story.pages.map(namedLink) },
    ].filter(({ links }) => links.length > 0),
    years: yearsOf(story).map((year) => ({ text: year, href: yearUrl(year), count: counts.get(year)?.length ?? 0 })),
  }
}

function namedLink(entry: AnyEntry): NamedLink {
  const aliases = 'aliases' in entry.data ? entry.data.aliases : []
  const names = 'names' in entry.data ? Object.entries(entry.data.names) : []
  return {
    ...entryLink(entry),
    also: [...aliases.map((name) => ({ name })), ...names.map(([lang, name]) => ({ name, lang }))],
  }
}

export interface NotFoundPage {
  head: Head
  topics: TopicsPage['topics']
}

export function notFoundPage(story: Story): NotFoundPage {
  return {
    head: { title: 'Page not found', description: 'There is no page at this address.', path: '/404/', unlisted: true },
    topics: topicLines(story),
  }
}
