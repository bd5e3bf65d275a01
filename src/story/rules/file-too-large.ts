import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

const paragraph = 'The talks opened on Friday [@daily].\n\n'

export const fileTooLarge: Rule = {
  code: 'file-too-large',
  severity: 'error',
  title:
    'An entry has at most 256 KiB, 64 KiB of front matter, 16 KiB without an empty line, 5,000 lines and 500 list items; an image at most 4 MiB.',
  reason:
    'Longer files, paragraphs, tables and addresses cost every build and every reader; a long account reads better as several entries.',
  good: { [opening]: exampleDevelopment('', paragraph.repeat(100)) },
  bad: { [opening]: exampleDevelopment('', paragraph.repeat(10_000)) },
}
