import type { Story } from '../story/story.ts'
import type { Head } from './frame.ts'
import { listHead } from './json-ld/index.ts'
import { entryLink, type Link } from './link.ts'
import { changeFeeds, outlinesUrl, subscriptionOf, type Subscription } from './subscriptions.ts'

/** How many actors the page lists: in a story of thousands, those who are named most. Each has its feed on its own page. */
export const listedActors = 200

/** A page that can be followed, and how. */
export interface FeedLine {
  page: Link
  subscription: Subscription
}

/** Every feed and calendar, and how to use them. */
export interface FeedsPage {
  head: Head
  site: FeedLine
  /** What was changed, and what was corrected. */
  changes: FeedLine[]
  topics: FeedLine[]
  actors: FeedLine[]
  /** How many actors are not listed. */
  otherActors: number
  /** The list of all feeds for a feed reader. */
  outlines: string
}

export function feedsPage(story: Story): FeedsPage {
  const line = (page: Link): FeedLine => ({ page, subscription: subscriptionOf(story, page.href) })
  const named = (id: string) => story.developmentsBy.actor.get(id)?.length ?? 0
  const busiest = new Set(story.actors.toSorted((a, b) => named(b.id) - named(a.id)).slice(0, listedActors))
  return {
    head: listHead(story, {
      title: 'Feeds and calendars',
      description:
        'Ways to hear of what is new without coming here: feeds and calendars, as a whole and by topic and actor.',
      path: '/feeds/',
    }),
    site: line({ text: story.file.name, href: '/' }),
    changes: changeFeeds.map(({ path, name }) => line({ text: name, href: path })),
    topics: story.topics.map((topic) => line(entryLink(topic))),
    actors: story.actors.filter((actor) => busiest.has(actor)).map((actor) => line(entryLink(actor))),
    otherActors: Math.max(0, story.actors.length - listedActors),
    outlines: outlinesUrl,
  }
}
