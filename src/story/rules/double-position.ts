import { positionsOf, statementsOf } from '../build-story.ts'
import { keyOf } from '../ids.ts'
import type { PositionRecord } from '../story.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'

const says = (id: string, position: string) =>
  `  - {id: ${id}, by: ann-ames, says: The border is ${id}., position: ${position}, sources: [daily]}\n`
const two = (second: string) => ({
  [opening]: exampleDevelopment(`statements:\n${says('open', 'border')}${says('shut', second)}`),
})

export const doublePosition: Rule = {
  code: 'double-position',
  severity: 'warning',
  title: 'A party has one position on a topic a day, unless one answers the other.',
  reason:
    'The ledger shows the last of a day, and nobody said which that is. Keep `position` on one statement; or let the development with the later one follow the other.',
  good: two('{topic: border, withdrawn: true}'),
  bad: two('border'),
  *check(reading) {
    const developments = entriesOf(reading, 'developments').filter(({ data }) => !data.draft)
    const byKey = new Map(entriesOf(reading, 'actors').map((actor) => [keyOf(actor), actor]))
    const positions = positionsOf(statementsOf(developments), byKey)
    const ofOneDay = Map.groupBy(positions, ({ party, topic, date }) => `${party} ${topic} ${date}`)
    for (const records of ofOneDay.values()) {
      for (const [index, record] of records.entries()) {
        const before = records.slice(0, index).find((other) => !isOrdered(other, record))
        if (!before) continue
        const { development, statement, party, topic, date } = record
        const message = `Unexpected second position of ${party} on ${topic} on ${date}, expected one: ${before.development.id}/${before.statement.id} is another`
        const at = development.data.statements.indexOf(statement)
        yield { file: development.path, place: { path: ['statements', at, 'position'] }, message }
        break
      }
    }
  },
}

/** Whether authors said which of two positions of a day is the later: one gives up the other, or answers it. */
function isOrdered(a: PositionRecord, b: PositionRecord): boolean {
  if (a.withdrawn || b.withdrawn) return true
  const [one, other] = [a.development, b.development]
  return other.data.follows.includes(one.id) || one.data.follows.includes(other.id)
}
