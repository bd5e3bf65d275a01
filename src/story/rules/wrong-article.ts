import { exampleDevelopment, opening } from './example-story.ts'
import { slipsOf } from './slips-of.ts'
import type { Rule } from './rule.ts'

export const wrongArticle: Rule = {
  code: 'wrong-article',
  severity: 'warning',
  each: true,
  title: 'An stands before a vowel that is heard, a before everything else.',
  reason: 'It is a slip of the pen, and readers stumble over it.',
  good: { [opening]: exampleDevelopment('', 'An envoy and a union met for an hour [@daily].\n') },
  bad: { [opening]: exampleDevelopment('', 'A envoy met an union [@daily].\n') },
  check: (reading) => slipsOf(reading, 'wrong-article'),
}
