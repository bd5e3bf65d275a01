import { keyOf } from '../ids.ts'
import { sourceUsesOf } from '../source-uses.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const unusedSource: Rule = {
  code: 'unused-source',
  severity: 'warning',
  title: 'Every source listed is cited somewhere.',
  reason: 'Readers take a source that nothing cites as support for everything.',
  good: { [opening]: exampleDevelopment('', 'The talks opened [@daily].\n') },
  bad: { [opening]: exampleDevelopment('', 'The talks opened.\n') },
  *check(reading) {
    const used = new Set<string>()
    for (const entry of reading.entries) {
      for (const { id } of sourceUsesOf(entry)) used.add(`${keyOf(entry)} ${id}`)
      for (const { of, source } of entry.facts.citations)
        used.add(`${of === undefined ? keyOf(entry) : keyOf({ collection: 'developments', id: of })} ${source}`)
    }
    for (const entry of reading.entries) {
      for (const [index, { id }] of entry.data.sources.entries()) {
        if (used.has(`${keyOf(entry)} ${id}`)) continue
        yield {
          file: entry.path,
          place: { path: ['sources', index, 'id'] },
          message: `Unexpected source ${id} that nothing cites, expected [@${id}] in the body or ${id} in a record`,
        }
      }
    }
  },
}
