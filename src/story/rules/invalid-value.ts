import { exampleDevelopment, exampleStory, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const invalidValue: Rule = {
  code: 'invalid-value',
  severity: 'error',
  title: 'Each value is of the kind its key asks for.',
  reason: 'Pages and data would show something else than the author meant.',
  good: { [opening]: exampleDevelopment('order: 1\n') },
  bad: {
    [opening]: exampleDevelopment('order: first\n').replace('kind: meeting', 'kind: meting'),
    'places/harbour.md': exampleStory['places/harbour.md']!.replace('51.5', '151.5'),
  },
}
