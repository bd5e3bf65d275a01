import { storyActivity } from './charts/activity-charts.ts'
import type { ActivityChart } from './charts/activity.ts'
import { storyMap, type PlaceMap } from './charts/place-maps.ts'
import { monthNumber } from '../story/dates.ts'
import { find, isAhead, type Story } from '../story/story.ts'
import { cardOf, type Card } from './card.ts'
import type { Head } from './frame.ts'
import { publisher, webSite, withData } from './json-ld/index.ts'
import { stanceViews, type StanceView } from './ledger.ts'
import { entryLink, type Link } from './link.ts'
import { topicLines, type TopicsPage } from './list-pages.ts'
import { changeView, type ChangeView } from './change-view.ts'
import { dateView, type DateView } from './date-view.ts'
import { scheduledView, type ScheduledView } from './records.ts'
import { countSources } from './sources-page.ts'
import { subscriptionOf, type Subscription } from './subscriptions.ts'

export interface HomePage {
  head: Head
  subscription: Subscription
  name: string
  tagline: string
  description: string
  asOf?: DateView | undefined
  /** The page whose beginning opens the site. */
  overview?: Link | undefined
  topics: TopicsPage['topics']
  /** Dated items on or after the story’s “now”, then the undated plans announced in the last three months. */
  next: ScheduledView[]
  latest: Card[]
  /** The latest, publications among them. */
  changes: ChangeView[]
  /** By topic, the parties whose position moved last. */
  positions: { topic: Link; stances: StanceView[] }[]
  /** The whole story over time. */
  activity?: ActivityChart | undefined
  /** Where it happened. */
  map?: PlaceMap | undefined
  counts: { developments: number; actors: number; statements: number; sources: number }
}

export function homePage(story: Story): HomePage {
  const overview = find(story, 'pages', 'overview')
  const plans = story.scheduled.filter((record) => isAhead(record, story.asOf))
  // A plan without a day that nobody has spoken of for a season may still stand, but it is not what comes next.
  const thisMonth = monthNumber(story.asOf)
  const lately = plans.filter(
    ({ item, development }) => !item.date && monthNumber(development.data.date) > thisMonth - 3,
  )
  return {
    head: withData(
      story,
      { title: story.file.name, description: story.file.description, path: '/' },
      webSite(story),
      publisher(story),
    ),
    subscription: subscriptionOf(story, '/'),
    name: story.file.name,
    tagline: story.file.tagline,
    description: story.file.description,
    asOf: story.asOf ? dateView(story.asOf) : undefined,
    overview: overview && entryLink(overview),
    topics: topicLines(story),
    next: [...plans.filter(({ item }) => item.date), ...lately.toReversed()]
      .slice(0, 4)
      .map((record) => scheduledView(story, record)),
    latest: story.developments
      .slice(-6)
      .reverse()
      .map((development) => cardOf(story, development)),
    changes: story.changes.slice(0, 6).map(changeView),
    positions: story.topics
      .map((topic) => ({
        topic: entryLink(topic),
        stances: stanceViews(story, story.positionsByTopic.get(topic.id) ?? [], story.asOf).slice(0, 4),
      }))
      .filter(({ stances }) => stances.length > 0),
    activity: storyActivity(story),
    map: storyMap(story),
    counts: {
      developments: story.developments.length,
      actors: story.actors.length,
      statements: story.statements.length,
      sources: countSources(story),
    },
  }
}
