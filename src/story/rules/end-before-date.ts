import { entriesOf, type Rule } from './rule.ts'
import { exampleDevelopment, opening } from './example-story.ts'

export const endBeforeDate: Rule = {
  code: 'end-before-date',
  severity: 'error',
  title: 'A last day is not before the first.',
  reason: 'Timelines and calendars draw the days between the two.',
  good: { [opening]: exampleDevelopment('end: 2025-01-12\n') },
  bad: { [opening]: exampleDevelopment('end: 2025-01-09\n') },
  *check(reading) {
    for (const { path, data } of entriesOf(reading, 'developments')) {
      if (data.end && data.end < data.date) {
        const message = `Unexpected end ${data.end}, expected ${data.date} or later`
        yield { file: path, place: { path: ['end'] }, message }
      }
      for (const [index, item] of data.scheduled.entries()) {
        if (!item.end || !item.date || item.end >= item.date) continue
        const message = `Unexpected end ${item.end}, expected ${item.date} or later`
        yield { file: path, place: { path: ['scheduled', index, 'end'] }, message }
      }
    }
  },
}
