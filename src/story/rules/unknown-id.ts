import { referencesOf } from '../references.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'
import { noSuchEntry } from './wording.ts'

export const unknownId: Rule = {
  code: 'unknown-id',
  severity: 'error',
  title: 'Ids in front matter are those of entries that exist.',
  reason: 'The graph of the story is made of them: a wrong id is a fact lost.',
  good: { [opening]: exampleDevelopment('places: [harbour]\n') },
  bad: { [opening]: exampleDevelopment('places: [harbor]\nfollows: [2024-12-01-call]\n') },
  *check(reading) {
    for (const entry of reading.entries) {
      for (const { path, ...to } of referencesOf(entry)) {
        if (reading.ids[to.collection].has(to.id) || path.at(-1) === 'outcome') continue
        yield { file: entry.path, place: { path }, ...noSuchEntry(reading, to) }
      }
    }
  },
}
