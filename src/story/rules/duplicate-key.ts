import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const duplicateKey: Rule = {
  code: 'duplicate-key',
  severity: 'error',
  title: 'Front matter has each key once.',
  reason: 'Of two values one would be lost, and reviewers cannot tell which.',
  good: { [opening]: exampleDevelopment('order: 1\n') },
  bad: { [opening]: exampleDevelopment('order: 1\norder: 2\n') },
}
