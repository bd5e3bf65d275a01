import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

const unwritten = 'TODO: Write what happened [@daily].\n'

export const placeholder: Rule = {
  code: 'placeholder',
  severity: 'error',
  title: 'No placeholder is published.',
  reason: 'The text npm run new leaves to the author would be read as the entry’s own.',
  good: { [opening]: exampleDevelopment('draft: true\n', unwritten) },
  bad: { [opening]: exampleDevelopment('order: 1 # TODO: the right place\n', unwritten) },
}
