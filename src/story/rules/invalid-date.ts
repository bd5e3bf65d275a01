import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const invalidDate: Rule = {
  code: 'invalid-date',
  severity: 'error',
  title: 'Dates are days that exist, written YYYY-MM-DD.',
  reason: 'Everything is ordered by them; a day that does not exist would silently become another.',
  good: { [opening]: exampleDevelopment('end: 2025-02-28\n') },
  bad: { [opening]: exampleDevelopment('end: 2025-02-30\n') },
}
