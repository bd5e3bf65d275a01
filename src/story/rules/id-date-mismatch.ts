import { exampleDevelopment, opening } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'

export const idDateMismatch: Rule = {
  code: 'id-date-mismatch',
  severity: 'error',
  each: true,
  title: 'The date in a file name is the entry’s date.',
  reason: 'The id is permanent and readers see it in the address: it must not tell another day than the page.',
  good: { [opening]: exampleDevelopment() },
  bad: { [opening]: exampleDevelopment('', undefined, '2025-01-11') },
  *check(reading) {
    for (const { id, path, data } of [...entriesOf(reading, 'developments'), ...entriesOf(reading, 'documents')]) {
      const named = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(id)?.[0]
      if (named === undefined || named === data.date) continue
      const message = `Unexpected date ${data.date}, expected ${named} as in the file name`
      yield { file: path, place: { path: ['date'] }, message }
    }
  },
}
