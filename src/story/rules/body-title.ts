import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'
import { shown } from './wording.ts'

export const bodyTitle: Rule = {
  code: 'body-title',
  severity: 'error',
  each: true,
  title: 'The first level of headings is the title’s; bodies begin at the second.',
  reason: 'A page has one title: outlines, screen readers and search go by it.',
  good: { [opening]: exampleDevelopment('', '## The first day\n\nThe talks opened [@daily].\n') },
  bad: { [opening]: exampleDevelopment('', '# The first day\n\nThe talks opened [@daily].\n') },
  *check(reading) {
    for (const { path, facts } of reading.bodies) {
      for (const { depth, text, line, column } of facts.headings) {
        if (depth !== 1) continue
        yield { file: path, place: { line, column }, message: `Unexpected # ${shown(text)}, expected ## or lower` }
      }
    }
  },
}
