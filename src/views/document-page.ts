import type { Entry } from '../story/entry.ts'
import { get, type Story } from '../story/story.ts'
import { anchors, urlOf } from '../story/urls.ts'
import { foldedCards, type Card } from './card.ts'
import { dateView, type DateView } from './date-view.ts'
import type { Folded } from './folded.ts'
import type { Head } from './frame.ts'
import { documentNode, withData } from './json-ld/index.ts'
import { linksTo, linkTo, type Link } from './link.ts'
import { tailOf, type Tail } from './tail.ts'
import { versionViews, type VersionView } from './versions.ts'

export interface PointView {
  /** Its place in the document. */
  number: number
  anchor: string
  text: string
  status?: string | undefined
  proposedBy: Link[]
  objectedBy: Link[]
}

export interface DocumentPage extends Tail {
  head: Head
  title: string
  kind: string
  status: string
  date: DateView
  summary: string
  parties: Link[]
  aliases: string[]
  topics: Link[]
  points: PointsByTopic[]
  /** How many points are open, agreed, rejected; only those that are. */
  pointStatuses: { status: string; count: number }[]
  /** The latest first, this one among them; empty where there is no other. */
  versions: VersionView[]
  developments: Folded<Card>
}

export interface PointsByTopic {
  topic: Link
  points: PointView[]
}

export function documentPage(story: Story, id: string): DocumentPage {
  const entry = get(story, 'documents', id)
  const { data } = entry
  return {
    head: withData(
      story,
      { title: data.title, description: data.summary, path: urlOf(entry) },
      documentNode(story, entry),
    ),
    title: data.title,
    kind: data.kind,
    status: data.status,
    date: dateView(data.date),
    summary: data.summary,
    parties: linksTo(story, 'actors', data.parties),
    aliases: data.aliases,
    topics: linksTo(story, 'topics', data.topics),
    points: pointsByTopic(story, entry),
    pointStatuses: ['agreed', 'open', 'rejected']
      .map((status) => ({ status, count: data.points.filter((point) => point.status === status).length }))
      .filter(({ count }) => count > 0),
    versions: versionViews(story, entry),
    developments: foldedCards(story, story.developmentsBy.document.get(id)),
    ...tailOf(story, entry),
  }
}

/** Topics in the order in which the document comes to them. */
function pointsByTopic(story: Story, { data }: Entry<'documents'>): PointsByTopic[] {
  const numbered = data.points.map((point, index) => ({ ...point, number: index + 1 }))
  return [...Map.groupBy(numbered, ({ topic }) => topic)].map(([topic, points]) => ({
    topic: linkTo(story, { collection: 'topics', id: topic }),
    points: points.map((point) => ({
      number: point.number,
      anchor: anchors.point(point.id),
      text: point.text,
      status: point.status,
      proposedBy: linksTo(story, 'actors', point.proposedBy),
      objectedBy: linksTo(story, 'actors', point.objectedBy),
    })),
  }))
}
