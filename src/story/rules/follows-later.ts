import { exampleDevelopment, opening } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'

const later = 'developments/2025-01-11-answer.md'

export const followsLater: Rule = {
  code: 'follows-later',
  severity: 'error',
  title: 'A development follows earlier ones, or others of its day.',
  reason: 'Nobody answers what has not happened yet.',
  good: {
    [opening]: exampleDevelopment(),
    [later]: exampleDevelopment('follows: [2025-01-10-opening]\n', undefined, '2025-01-11'),
  },
  bad: {
    [opening]: exampleDevelopment('follows: [2025-01-11-answer]\n'),
    [later]: exampleDevelopment('', undefined, '2025-01-11'),
  },
  *check(reading) {
    const developments = entriesOf(reading, 'developments')
    const dates = new Map(developments.map(({ id, data }) => [id, data.date]))
    for (const { path, data } of developments) {
      for (const [index, id] of data.follows.entries()) {
        const date = dates.get(id)
        if (date === undefined || date <= data.date) continue
        const message = `Unexpected ${id}, which happened later, expected a development of ${data.date} or before`
        yield { file: path, place: { path: ['follows', index] }, message }
      }
    }
  },
}
