import type { Story } from '../story/story.ts'
import type { Head } from './frame.ts'
import { entryLink, type Link } from './link.ts'
import { topicLines, type TopicsPage } from './list-pages.ts'

export interface SearchPage {
  head: Head
  /** For readers without JavaScript: everything by name. */
  groups: { title: string; links: Link[] }[]
}

export function searchPage(story: Story): SearchPage {
  return {
    head: { title: 'Search', description: `Search ${story.file.name}.`, path: '/search/', unlisted: true },
    groups: [
      { title: 'Topics', links: story.topics.map(entryLink) },
      { title: 'Actors', links: story.actors.map(entryLink) },
      { title: 'Documents', links: story.documents.map(entryLink) },
      { title: 'Places', links: story.places.map(entryLink) },
      { title: 'Glossary', links: story.terms.map(entryLink) },
    ].filter(({ links }) => links.length > 0),
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
