import { referencesOf } from '../references.ts'
import { sourceUsesOf } from '../source-uses.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const duplicateReference: Rule = {
  code: 'duplicate-reference',
  severity: 'error',
  each: true,
  title: 'A list names each id once.',
  reason: 'Pages would show the same entry or source twice; most often another one was meant.',
  good: { [opening]: exampleDevelopment('places: [harbour]\n') },
  bad: {
    [opening]: exampleDevelopment(
      'places: [harbour, harbour]\nstatements: [{id: open, by: [ann-ames, ann-ames], says: So., sources: [daily, daily]}]\n',
    ),
  },
  *check(reading) {
    for (const entry of reading.entries) {
      const seen = new Set<string>()
      for (const { id, path } of [...referencesOf(entry), ...sourceUsesOf(entry)]) {
        // Only an item of a list ends in a number; a single value may be that of its neighbours.
        if (typeof path.at(-1) !== 'number') continue
        const list = path.slice(0, -1)
        const key = `${list.join('.')} ${id}`
        if (seen.has(key)) {
          const message = `Unexpected second ${id} in ${String(list.at(-1))}, expected each id once`
          yield { file: entry.path, place: { path }, message }
        }
        seen.add(key)
      }
    }
  },
}
