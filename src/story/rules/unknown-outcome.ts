import { exampleDevelopment, opening } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'
import { noSuchEntry } from './wording.ts'

const scheduled = (outcome: string) =>
  `scheduled: [{id: next, what: A second round, when: Saturday, status: held, sources: [daily], outcome: ${outcome}}]\n`
const second = 'developments/2025-01-11-second.md'

export const unknownOutcome: Rule = {
  code: 'unknown-outcome',
  severity: 'error',
  title: 'The outcome of something scheduled is a development that exists.',
  reason: 'Readers follow it to learn what came of an announcement.',
  good: {
    [opening]: exampleDevelopment(scheduled('2025-01-11-second')),
    [second]: exampleDevelopment('', undefined, '2025-01-11'),
  },
  bad: {
    [opening]: exampleDevelopment(scheduled('2025-01-11-secnd')),
    [second]: exampleDevelopment('', undefined, '2025-01-11'),
  },
  *check(reading) {
    for (const { path, data } of entriesOf(reading, 'developments')) {
      for (const [index, { outcome }] of data.scheduled.entries()) {
        if (outcome === undefined || reading.ids.developments.has(outcome)) continue
        const place = { path: ['scheduled', index, 'outcome'] }
        yield { file: path, place, ...noSuchEntry(reading, { collection: 'developments', id: outcome }) }
      }
    }
  },
}
