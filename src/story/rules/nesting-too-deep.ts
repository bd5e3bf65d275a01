import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const nestingTooDeep: Rule = {
  code: 'nesting-too-deep',
  severity: 'error',
  title: 'Quotations, lists and components are nested at most 50 levels deep.',
  reason: 'Deeper nesting exhausts parsers and means nothing to readers.',
  good: { [opening]: exampleDevelopment('', `${'> '.repeat(5)}The talks opened [@daily].\n`) },
  bad: { [opening]: exampleDevelopment('', `${'> '.repeat(4000)}The talks opened [@daily].\n`) },
}
