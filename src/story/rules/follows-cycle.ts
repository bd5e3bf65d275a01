import { findCircles } from '../find-circles.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'
import { shownCircle } from './wording.ts'

const answer = 'developments/2025-01-10-answer.md'

export const followsCycle: Rule = {
  code: 'follows-cycle',
  severity: 'error',
  title: 'Developments do not follow each other in a circle.',
  reason: 'The order of a day could not be told, nor what answered what.',
  good: { [opening]: exampleDevelopment(), [answer]: exampleDevelopment('follows: [2025-01-10-opening]\n') },
  bad: {
    [opening]: exampleDevelopment('follows: [2025-01-10-answer]\n'),
    [answer]: exampleDevelopment('follows: [2025-01-10-opening]\n'),
  },
  *check(reading) {
    const developments = new Map(entriesOf(reading, 'developments').map((entry) => [entry.id, entry]))
    const follows = (id: string) => developments.get(id)?.data.follows ?? []
    for (const circle of findCircles(developments.keys(), follows)) {
      const last = developments.get(circle.at(-1)!)!
      const place = { path: ['follows', last.data.follows.indexOf(circle[0]!)] }
      const message = `Unexpected circle ${shownCircle(circle)}, expected each to follow earlier ones only`
      yield { file: last.path, place, message }
    }
  },
}
