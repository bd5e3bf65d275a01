import { opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const unreadableFile: Rule = {
  code: 'unreadable-file',
  severity: 'error',
  title: 'Every file can be read.',
  reason: 'A file that cannot be read would be missing from the site without a word.',
  good: {},
  bad: { [opening]: { instead: 'an unreadable file' } },
}
