import { get, type Story } from '../../story/story.ts'
import { idsIn } from '../../story/vocabulary.ts'
import { comparison, type Comparison } from '../comparison.ts'

export interface CompareAttributes {
  /** Two document ids, the earlier first. */
  documents: string
  topic?: string
}

export type CompareModel = Comparison

export function compare(story: Story, { documents, topic }: CompareAttributes): CompareModel {
  const [earlier, later] = idsIn(documents).map((id) => get(story, 'documents', id))
  if (!earlier || !later) throw new Error('Compare needs two documents: the check must run first.')
  return comparison(story, earlier, later, topic)
}
