import { exampleDevelopment, exampleStory } from './example-story.ts'
import type { Rule } from './rule.ts'

export const invalidFileName: Rule = {
  code: 'invalid-file-name',
  severity: 'error',
  title: 'File names are lower-case ASCII words joined by hyphens, with the date first where entries have one.',
  reason: 'The name becomes the address for good, and must be one file on every system.',
  good: { 'actors/jean-luc-2.md': exampleStory['actors/atlantis.md']!.replace('Atlantis', 'Jean-Luc') },
  bad: {
    'actors/Jean Luc.md': exampleStory['actors/atlantis.md']!.replace('Atlantis', 'Jean-Luc'),
    'developments/answer.md': exampleDevelopment(),
  },
}
