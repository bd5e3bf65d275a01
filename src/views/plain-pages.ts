import type { Story } from '../story/story.ts'
import { developmentYears } from './developments-page.ts'
import type { Head } from './frame.ts'
import { webPage, withData } from './json-ld/index.ts'
import { nameIndex, type Letter } from './name-index.ts'
import { topicLines, type TopicsPage } from './list-pages.ts'
import type { PeriodLink } from './periods.ts'

export interface SearchPage {
  head: Head
  /** Everything by name: what the page shows before a search and without JavaScript, and what spellings are compared with. */
  letters: Letter[]
  /** Developments are too many to list; the pages of their years do. */
  years: PeriodLink[]
}

export function searchPage(story: Story): SearchPage {
  const head = { title: 'Search', description: `Search ${story.file.name}.`, path: '/search/' }
  return {
    head: withData(story, head, webPage(story, head, 'SearchResultsPage')),
    letters: nameIndex(story),
    years: developmentYears(story),
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
