import { keyOf } from '../story/ids.ts'
import { latestDay } from '../story/latest-day.ts'
import { get, type Development, type Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { citationOf, type CitationView } from './citations/citation.ts'
import { idsIn } from '../story/vocabulary.ts'
import { locatorMap, type PlaceMap } from './charts/place-maps.ts'
import { chainOf, type Chain } from './chain.ts'
import type { Head } from './frame.ts'
import { developmentNodes, withData } from './json-ld/index.ts'
import { linksTo, type Link } from './link.ts'
import { neighboursByTopic, neighboursInTime, type Neighbours, type TopicNeighbours } from './neighbours.ts'
import { placeViews, type PlaceView } from './place-view.ts'
import { changeView, type ChangeView } from './change-view.ts'
import { shareImage } from './share-card.ts'
import { dateView, type DateView } from './date-view.ts'
import {
  disputeView,
  scheduledView,
  statementView,
  type DisputeView,
  type ScheduledView,
  type StatementView,
} from './records.ts'
import { sourceViews, type SourceView } from './source-view.ts'

/** The page of one development; its body is rendered apart. */
export interface DevelopmentPage {
  head: Head
  title: string
  kind: string
  date: DateView
  summary: string
  actors: Link[]
  topics: Link[]
  documents: Link[]
  places: PlaceView[]
  /** Where places are given and the text has no map of them. */
  map?: PlaceMap | undefined
  authors: string[]
  published: DateView
  headings: Link[]
  statements: StatementView[]
  disputed: DisputeView[]
  scheduled: ScheduledView[]
  /** What was announced elsewhere and came about here. */
  outcomeOf: ScheduledView[]
  /** What led here and what followed, where anything did. */
  chain?: Chain | undefined
  sources: SourceView[]
  changes: ChangeView[]
  /** What stands before and after it, in time and on each of its topics. */
  inTime: Neighbours
  byTopic: TopicNeighbours[]
  citation: CitationView
}

export function developmentPage(story: Story, id: string): DevelopmentPage {
  const entry = get(story, 'developments', id)
  const { data, facts } = entry
  return {
    head: withData(
      story,
      {
        title: data.title,
        description: data.summary,
        path: urlOf(entry),
        image: shareImage(story, entry),
        published: data.published,
        modified: data.changes.length > 0 ? latestDay([entry]) : undefined,
      },
      ...developmentNodes(story, entry),
    ),
    title: data.title,
    kind: data.kind,
    date: dateView(data.date, data.end),
    summary: data.summary,
    actors: linksTo(story, 'actors', data.actors),
    topics: linksTo(story, 'topics', data.topics),
    documents: linksTo(story, 'documents', data.documents),
    places: placeViews(story, data.places),
    map: isMapped(entry) ? undefined : locatorMap(story, data.places, 'Where it happened', ['locator']),
    authors: data.authors,
    published: dateView(data.published),
    headings: facts.headings
      .filter(({ depth }) => depth === 2)
      .map(({ text, id: anchor }) => ({ text, href: `#${anchor}` })),
    statements: (story.statementsBy.development.get(id) ?? []).map((record) => statementView(story, record)),
    disputed: data.disputed.map((dispute) => disputeView(story, entry, data.date, dispute)),
    scheduled: (story.scheduledBy.development.get(id) ?? []).map((record) => scheduledView(story, record)),
    outcomeOf: (story.scheduledBy.outcome.get(id) ?? []).map((record) => scheduledView(story, record)),
    chain: data.follows.length > 0 || story.answersTo.has(id) ? chainOf(story, id) : undefined,
    sources: sourceViews(story, entry),
    changes: (story.changesByKey.get(keyOf(entry)) ?? []).toReversed().map(changeView),
    inTime: neighboursInTime(story, id),
    byTopic: neighboursByTopic(story, entry),
    citation: citationOf(story, entry),
  }
}

/** Whether there is no place to show, or the author’s own map in the text shows them all. */
function isMapped({ data, facts }: Development): boolean {
  const shown = new Set(
    facts.components
      .filter(({ name }) => name === 'Map')
      .flatMap(({ attributes }) => idsIn(attributes['places'] ?? '')),
  )
  return data.places.every((place) => shown.has(place))
}
