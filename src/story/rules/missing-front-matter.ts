import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const missingFrontMatter: Rule = {
  code: 'missing-front-matter',
  severity: 'error',
  title: 'An entry begins with front matter between two lines of three hyphens.',
  reason: 'Front matter says what the entry is; without it there is nothing to publish.',
  good: { [opening]: exampleDevelopment() },
  bad: { [opening]: 'The talks opened on Friday.\n' },
}
