import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'
import { shown } from './wording.ts'

export const malformedCitation: Rule = {
  code: 'malformed-citation',
  severity: 'error',
  each: true,
  title: 'Citations are written [@source], several as [@one; @two].',
  reason: 'Otherwise readers see brackets in place of a source.',
  good: { [opening]: exampleDevelopment('', 'The talks opened [@daily; @2025-01-10-opening/daily].\n') },
  bad: { [opening]: exampleDevelopment('', 'The talks [@daily] opened [@daily, p. 3].\n') },
  *check(reading) {
    for (const { path, facts } of reading.bodies) {
      for (const { kind, what, line, column } of facts.forbidden) {
        if (kind !== 'citation') continue
        yield {
          file: path,
          place: { line, column },
          message: `Unexpected ${shown(what)}, expected a citation such as [@daily] or [@daily; @2025-01-10-opening/daily]`,
          hint: 'Ids only, separated by semicolons; words that are no citation are written \\[@.',
        }
      }
    }
  },
}
