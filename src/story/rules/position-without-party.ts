import { exampleDevelopment, opening } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'

const statement = (position: string) =>
  `statements: [{id: no, by: {label: An official}, says: No., position: ${position}, sources: [daily]}]\n`

export const positionWithoutParty: Rule = {
  code: 'position-without-party',
  severity: 'error',
  each: true,
  title: 'The position of an unnamed voice says whose it is.',
  reason: 'The ledger lists parties; without one the position would be nobody’s and vanish.',
  good: { [opening]: exampleDevelopment(statement('{topic: border, for: atlantis}')) },
  bad: { [opening]: exampleDevelopment(statement('border')) },
  *check(reading) {
    for (const { path, data } of entriesOf(reading, 'developments')) {
      for (const [index, { by, position }] of data.statements.entries()) {
        const unnamed = typeof by === 'object' && 'label' in by
        if (!unnamed || position === undefined || (typeof position === 'object' && position.for)) continue
        const message =
          'Unexpected position of an unnamed voice, expected {topic, for} with the party whose position it is'
        yield { file: path, place: { path: ['statements', index, 'position'] }, message }
      }
    }
  },
}
