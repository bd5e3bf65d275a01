import { topicActivity } from './charts/activity-charts.ts'
import type { ActivityChart } from './charts/activity.ts'
import type { Standing } from '../story/schema/topic.ts'
import { get, type Story } from '../story/story.ts'
import { anchors, embedUrls, urlOf } from '../story/urls.ts'
import { foldedCards, type Card } from './card.ts'
import { foldByYear, usualFold, type Folded } from './folded.ts'
import type { Head } from './frame.ts'
import { collectionPage, withData } from './json-ld/index.ts'
import { stanceViews, type StanceView } from './ledger.ts'
import { entryLink, linkTo, type Link } from './link.ts'
import { dateView, type DateView } from './date-view.ts'
import { shareImage } from './share-card.ts'
import { statementView, type StatementView } from './records.ts'
import { alternatesOf, subscriptionOf, type Subscription } from './subscriptions.ts'
import { tailOf, type Tail } from './tail.ts'

export interface StandingView {
  asOf: DateView
  summary: string
  /** Known, claimed, unknown: only those that have lines. */
  groups: { title: string; lines: { text: string; development: Link }[] }[]
  /** Developments on the topic since then, and the latest of them. */
  newer: number
  newest?: (Link & { date: DateView }) | undefined
}

export interface TopicPage extends Tail {
  head: Head
  subscription: Subscription
  title: string
  question: string
  summary: string
  standing?: StandingView | undefined
  headings: Link[]
  activity?: ActivityChart | undefined
  positions: StanceView[]
  /** Where the ledger has the positions on this topic. */
  ledger: string
  statements: Folded<StatementView>
  developments: Folded<Card>
  /** Its developments as a page for frames. */
  embed: string
  /** Newest first; with how many of their points are on the topic. */
  documents: { link: Link; date: DateView; kind: string; status: string; points: number }[]
}

export function topicPage(story: Story, id: string): TopicPage {
  const entry = get(story, 'topics', id)
  const { data, facts } = entry
  const path = urlOf(entry)
  const head = {
    title: data.title,
    description: data.summary,
    path,
    alternates: alternatesOf(story, path, data.title),
    image: shareImage(story, entry),
  }
  const newestFirst = story.developmentsBy.topic.get(id)?.toReversed() ?? []
  return {
    head: withData(story, head, collectionPage(story, head, newestFirst)),
    subscription: subscriptionOf(story, path),
    title: data.title,
    question: data.question,
    summary: data.summary,
    standing: data.standing && standingView(story, id, data.standing),
    headings: facts.headings
      .filter(({ depth }) => depth === 2)
      .map((heading) => ({ text: heading.text, href: `#${heading.id}` })),
    activity: topicActivity(story, id),
    positions: stanceViews(story, story.positionsByTopic.get(id) ?? [], story.asOf),
    ledger: `/positions/#${anchors.topic(id)}`,
    statements: foldByYear(
      (story.statementsBy.topic.get(id) ?? []).toReversed(),
      ({ date }) => date,
      (record) => statementView(story, record),
      { ...usualFold, open: 5 },
    ),
    developments: foldedCards(story, story.developmentsBy.topic.get(id), true),
    embed: embedUrls.timeline(id),
    documents: (story.documentsByTopic.get(id) ?? []).toReversed().map((document) => ({
      link: entryLink(document),
      date: dateView(document.data.date),
      kind: document.data.kind,
      status: document.data.status,
      points: document.data.points.filter(({ topic }) => topic === id).length,
    })),
    ...tailOf(story, entry),
  }
}

export function standingView(story: Story, topic: string, standing: Standing): StandingView {
  const newer = (story.developmentsBy.topic.get(topic) ?? []).filter(({ data }) => data.date > standing.asOf)
  const newest = newer.at(-1)
  const lines = (list: Standing['known']) =>
    list.map(({ text, development }) => ({
      text,
      development: linkTo(story, { collection: 'developments', id: development }),
    }))
  return {
    asOf: dateView(standing.asOf),
    summary: standing.summary,
    groups: [
      { title: 'Known', lines: lines(standing.known) },
      { title: 'Claimed', lines: lines(standing.claimed) },
      { title: 'Unknown', lines: lines(standing.unknown) },
    ].filter((group) => group.lines.length > 0),
    newer: newer.length,
    newest: newest && { ...entryLink(newest), date: dateView(newest.data.date, newest.data.end) },
  }
}
