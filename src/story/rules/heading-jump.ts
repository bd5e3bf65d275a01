import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const headingJump: Rule = {
  code: 'heading-jump',
  severity: 'warning',
  each: true,
  title: 'Headings go down one level at a time.',
  reason: 'Who reads by outline takes a missing level for a missing part.',
  good: { [opening]: exampleDevelopment('', '## One\n\n### Two\n\n## Three\n\nThe talks opened [@daily].\n') },
  bad: { [opening]: exampleDevelopment('', '## One\n\n#### Two\n\n## Three\n\nThe talks opened [@daily].\n') },
  *check(reading) {
    for (const { path, facts } of reading.bodies) {
      let above = 1
      for (const { depth, line, column } of facts.headings) {
        const message = `Unexpected heading of level ${depth}, expected at most level ${above + 1}`
        if (depth > above + 1) yield { file: path, place: { line, column }, message }
        above = depth
      }
    }
  },
}
