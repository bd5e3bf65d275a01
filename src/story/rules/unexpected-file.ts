import { exampleImage } from './example-story.ts'
import type { Rule } from './rule.ts'

export const unexpectedFile: Rule = {
  code: 'unexpected-file',
  severity: 'error',
  title: 'The content folder holds entries, images and story.yaml, each in its place.',
  reason: 'A file that nothing reads looks published to its author and is missing to readers.',
  good: { 'images/harbour.png': exampleImage },
  bad: { 'actors/portraits/ann-ames.md': '', 'actors/ann-ames.txt': '', 'images/harbour.svg': '<svg/>' },
}
