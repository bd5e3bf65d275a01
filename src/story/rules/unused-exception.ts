import { exampleDevelopment, exampleStoryFile, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

const story = exampleStoryFile(`exceptions: [{code: heading-jump, path: ${opening}, reason: It stays.}]\n`)

export const unusedException: Rule = {
  code: 'unused-exception',
  severity: 'warning',
  title: 'Exceptions in story.yaml stand for warnings that exist.',
  reason: 'An exception left behind hides the next fault of its kind.',
  good: {
    'story.yaml': story,
    [opening]: exampleDevelopment('', '## One\n\n#### Two\n\nThe talks opened [@daily].\n'),
  },
  bad: { 'story.yaml': story },
}
