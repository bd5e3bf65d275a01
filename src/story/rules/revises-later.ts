import { findCircles } from '../find-circles.ts'
import { exampleDocument } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'
import { shownCircle } from './wording.ts'

const [first, second] = ['documents/2025-01-10-draft.md', 'documents/2025-01-11-draft.md']

export const revisesLater: Rule = {
  code: 'revises-later',
  severity: 'error',
  title: 'A document revises an earlier one.',
  reason: 'Versions are shown side by side in the order of their dates.',
  good: { [first]: exampleDocument(), [second]: exampleDocument('revises: 2025-01-10-draft\n', '2025-01-11') },
  bad: { [first]: exampleDocument('revises: 2025-01-11-draft\n'), [second]: exampleDocument('', '2025-01-11') },
  *check(reading) {
    const documents = new Map(entriesOf(reading, 'documents').map((entry) => [entry.id, entry]))
    const isLater = (id: string, than: string) => (documents.get(id)?.data.date ?? '') > documents.get(than)!.data.date
    const place = { path: ['revises'] }
    for (const { id, path, data } of documents.values()) {
      if (!data.revises || !isLater(data.revises, id)) continue
      const message = `Unexpected ${data.revises}, which is later, expected a document of ${data.date} or before`
      yield { file: path, place, message }
    }
    const revised = (id: string) => {
      const earlier = documents.get(id)?.data.revises
      return earlier && !isLater(earlier, id) ? [earlier] : []
    }
    for (const circle of findCircles(documents.keys(), revised)) {
      const message = `Unexpected circle ${shownCircle(circle)}, expected each to revise an earlier one`
      yield { file: documents.get(circle.at(-1)!)!.path, place, message }
    }
  },
}
