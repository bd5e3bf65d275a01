import { exampleDevelopment, opening } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'

const next = (more: string) =>
  `scheduled: [{id: next, what: A second round, when: Thursday, date: 2025-01-09, sources: [daily]${more}}]\n`

export const outcomeMissing: Rule = {
  code: 'outcome-missing',
  severity: 'warning',
  title: 'What was announced for a day that is past says what came of it.',
  reason: 'Readers who waited for the day want to know; the page says “no outcome recorded”.',
  good: { [opening]: exampleDevelopment(next(', status: cancelled')) },
  bad: { [opening]: exampleDevelopment(next('')) },
  *check(reading, { today }) {
    for (const { path, data } of entriesOf(reading, 'developments')) {
      for (const [index, { status, outcome, date, end = date }] of data.scheduled.entries()) {
        if (status !== 'planned' || outcome || end === undefined || end >= today) continue
        const message = `Unexpected planned date ${end} in the past, expected a status or an outcome`
        yield { file: path, place: { path: ['scheduled', index] }, message }
      }
    }
  },
}
