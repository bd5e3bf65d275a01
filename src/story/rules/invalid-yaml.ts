import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const invalidYaml: Rule = {
  code: 'invalid-yaml',
  severity: 'error',
  title: 'Front matter is YAML: keys and values.',
  reason: 'What does not parse cannot be checked.',
  good: { [opening]: exampleDevelopment('authors: ["Ann: the author"]\n') },
  bad: { [opening]: exampleDevelopment('authors: [Ann: the author\n') },
}
