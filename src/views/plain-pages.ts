import { yearOf } from '../story/dates.ts'
import type { Story } from '../story/story.ts'
import { yearUrl } from '../story/urls.ts'
import type { Head } from './frame.ts'
import type { Link } from './link.ts'
import { nameIndex, type Letter } from './name-index.ts'
import { topicLines, yearsOf, type TopicsPage } from './list-pages.ts'

export interface SearchPage {
  head: Head
  /** Everything by name: what the page shows before a search and without JavaScript, and what spellings are compared with. */
  letters: Letter[]
  /** Developments are too many to list; the pages of their years do. */
  years: (Link & { count: number })[]
}

export function searchPage(story: Story): SearchPage {
  const counts = Map.groupBy(story.developments, ({ data }) => yearOf(data.date))
  return {
    head: { title: 'Search', description: `Search ${story.file.name}.`, path: '/search/' },
    letters: nameIndex(story),
    years: yearsOf(story).map((year) => ({ text: year, href: yearUrl(year), count: counts.get(year)?.length ?? 0 })),
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
