import { get, type Story } from '../../story/story.ts'
import { idsIn } from '../../story/vocabulary.ts'
import { entryLink, linkTo, type Link } from '../link.ts'
import { dateView, type DateView } from '../date-view.ts'

export interface CompareAttributes {
  /** Two document ids, the earlier first. */
  documents: string
  topic?: string
}

/** Two documents point by point; a point is the same where its id is. */
export interface CompareModel {
  earlier: { link: Link; date: DateView }
  later: { link: Link; date: DateView }
  /** The one topic compared, where it is one. */
  topic?: Link | undefined
  rows: ComparedPoint[]
}

export interface ComparedPoint {
  topic: Link
  change: 'same' | 'changed' | 'added' | 'dropped'
  before?: string | undefined
  after?: string | undefined
}

export function compare(story: Story, { documents, topic }: CompareAttributes): CompareModel {
  const [earlier, later] = idsIn(documents).map((id) => get(story, 'documents', id))
  if (!earlier || !later) throw new Error('Compare needs two documents: the check must run first.')
  const before = new Map(earlier.data.points.map((point) => [point.id, point]))
  const after = new Map(later.data.points.map((point) => [point.id, point]))
  const ids = [...new Set([...before.keys(), ...after.keys()])]
  return {
    earlier: { link: entryLink(earlier), date: dateView(earlier.data.date) },
    later: { link: entryLink(later), date: dateView(later.data.date) },
    topic: topic === undefined ? undefined : linkTo(story, { collection: 'topics', id: topic }),
    rows: ids.flatMap((id): ComparedPoint[] => {
      const [old, current] = [before.get(id), after.get(id)]
      const pointTopic = (current ?? old)!.topic
      if (topic && pointTopic !== topic) return []
      const change = !old ? 'added' : !current ? 'dropped' : old.text === current.text ? 'same' : 'changed'
      return [
        {
          topic: linkTo(story, { collection: 'topics', id: pointTopic }),
          change,
          before: old?.text,
          after: current?.text,
        },
      ]
    }),
  }
}
