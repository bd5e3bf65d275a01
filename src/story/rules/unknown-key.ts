import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const unknownKey: Rule = {
  code: 'unknown-key',
  severity: 'error',
  title: 'Front matter has only keys that mean something.',
  reason: 'A misspelt key is a fact that never reaches readers.',
  good: { [opening]: exampleDevelopment('places: [harbour]\n') },
  bad: { [opening]: exampleDevelopment('place: [harbour]\n') },
}
