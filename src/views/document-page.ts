import { get, type Story } from '../story/story.ts'
import { anchors, urlOf } from '../story/urls.ts'
import { cardOf, type Card } from './card.ts'
import type { Head } from './frame.ts'
import { entryLink, linksTo, linkTo, type Link } from './link.ts'
import { dateView, type DateView } from './date-view.ts'
import { tailOf, type Tail } from './tail.ts'

export interface PointView {
  anchor: string
  topic: Link
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
  points: PointView[]
  revises?: Link | undefined
  revisions: Link[]
  developments: Card[]
}

export function documentPage(story: Story, id: string): DocumentPage {
  const entry = get(story, 'documents', id)
  const { data } = entry
  return {
    head: { title: data.title, description: data.summary, path: urlOf(entry) },
    title: data.title,
    kind: data.kind,
    status: data.status,
    date: dateView(data.date),
    summary: data.summary,
    parties: linksTo(story, 'actors', data.parties),
    aliases: data.aliases,
    topics: linksTo(story, 'topics', data.topics),
    points: data.points.map((point) => ({
      anchor: anchors.point(point.id),
      topic: linkTo(story, { collection: 'topics', id: point.topic }),
      text: point.text,
      status: point.status,
      proposedBy: linksTo(story, 'actors', point.proposedBy),
      objectedBy: linksTo(story, 'actors', point.objectedBy),
    })),
    revises: data.revises ? linkTo(story, { collection: 'documents', id: data.revises }) : undefined,
    revisions: (story.revisionsOf.get(id) ?? []).map(entryLink),
    developments: (story.developmentsBy.document.get(id) ?? []).map((development) => cardOf(story, development)),
    ...tailOf(story, entry),
  }
}
