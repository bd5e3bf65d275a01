import { exampleStoryFile } from './example-story.ts'
import type { Rule } from './rule.ts'

export const missingStory: Rule = {
  code: 'missing-story',
  severity: 'error',
  title: 'The content folder has a story.yaml.',
  reason: 'It names the story, its publisher and its licence, which every page shows.',
  good: { 'story.yaml': exampleStoryFile() },
  bad: { 'story.yaml': { instead: 'nothing' } },
}
