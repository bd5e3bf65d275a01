import type { Entry } from '../story/entry.ts'
import type { Point } from '../story/schema/document.ts'
import type { Story } from '../story/story.ts'
import { anchors, urlOf } from '../story/urls.ts'
import { dateView, type DateView } from './date-view.ts'
import { entryLink, linkTo, type Link } from './link.ts'
import { diffText, type WordRun } from './word-diff.ts'

/** Two versions of a document point by point; a point is the same where its id is. */
export interface Comparison {
  earlier: ComparedDocument
  later: ComparedDocument
  topics: { topic: Link; points: ComparedPoint[] }[]
  counts: Record<PointChange, number>
}

export interface ComparedDocument {
  link: Link
  date: DateView
  status: string
}

export type PointChange = 'changed' | 'rewritten' | 'added' | 'dropped' | 'same'

export interface ComparedPoint {
  change: PointChange
  before?: PointVersion | undefined
  after?: PointVersion | undefined
}

/** A point as one of the documents has it. */
export interface PointVersion {
  href: string
  text: string
  words: WordRun[]
  status?: string | undefined
}

/** Compares the points on record; with a topic, those on it alone. The later document gives the order. */
export function comparison(
  story: Story,
  earlier: Entry<'documents'>,
  later: Entry<'documents'>,
  topic?: string,
): Comparison {
  const before = new Map(earlier.data.points.map((point) => [point.id, point]))
  const after = new Map(later.data.points.map((point) => [point.id, point]))
  const counts: Comparison['counts'] = { changed: 0, rewritten: 0, added: 0, dropped: 0, same: 0 }
  const topics = new Map<string, ComparedPoint[]>()
  for (const id of new Set([...after.keys(), ...before.keys()])) {
    const [old, current] = [before.get(id), after.get(id)]
    const pointTopic = (current ?? old)?.topic
    if (pointTopic === undefined || (topic !== undefined && pointTopic !== topic)) continue
    const point = comparePoint(earlier, later, old, current)
    counts[point.change]++
    const points = topics.get(pointTopic)
    if (points) points.push(point)
    else topics.set(pointTopic, [point])
  }
  return {
    earlier: comparedDocument(earlier),
    later: comparedDocument(later),
    topics: [...topics].map(([id, points]) => ({ topic: linkTo(story, { collection: 'topics', id }), points })),
    counts,
  }
}

function comparedDocument(document: Entry<'documents'>): ComparedDocument {
  return { link: entryLink(document), date: dateView(document.data.date), status: document.data.status }
}

function comparePoint(
  earlier: Entry<'documents'>,
  later: Entry<'documents'>,
  old: Point | undefined,
  current: Point | undefined,
): ComparedPoint {
  const version = (document: Entry<'documents'>, point: Point, words?: WordRun[]): PointVersion => ({
    href: `${urlOf(document)}#${anchors.point(point.id)}`,
    text: point.text,
    words: words ?? [{ text: point.text, marked: false }],
    status: point.status,
  })
  if (!old || !current)
    return {
      change: old ? 'dropped' : 'added',
      before: old && version(earlier, old),
      after: current && version(later, current),
    }
  if (old.text === current.text)
    return { change: 'same', before: version(earlier, old), after: version(later, current) }
  const diff = diffText(old.text, current.text)
  return {
    change: diff.rewritten ? 'rewritten' : 'changed',
    before: version(earlier, old, diff.before),
    after: version(later, current, diff.after),
  }
}
