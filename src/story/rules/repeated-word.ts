import { exampleDevelopment, opening } from './example-story.ts'
import { slipsOf } from './slips-of.ts'
import type { Rule } from './rule.ts'

export const repeatedWord: Rule = {
  code: 'repeated-word',
  severity: 'warning',
  each: true,
  title: 'No word stands twice in a row.',
  reason: 'It is a slip of the pen, and readers stumble over it.',
  good: { [opening]: exampleDevelopment('', 'The talks that had had no date opened [@daily].\n') },
  bad: { [opening]: exampleDevelopment('', 'The talks opened on the\nthe day named [@daily].\n') },
  check: (reading) => slipsOf(reading, 'repeated-word'),
}
