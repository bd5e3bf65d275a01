import { keyOf } from '../ids.ts'
import { exampleDevelopment, exampleStory, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const formerIdTaken: Rule = {
  code: 'former-id-taken',
  severity: 'error',
  title: 'A former id belongs to one entry and to no living one.',
  reason: 'Its address must lead to one place.',
  good: { [opening]: exampleDevelopment('formerly: [2025-01-10-start]\n') },
  bad: {
    'actors/ann-ames.md': exampleStory['actors/ann-ames.md']!.replace('roles:', 'formerly: [atlantis, a-ames]\nroles:'),
    'actors/atlantis.md': exampleStory['actors/atlantis.md']!.replace('kind:', 'formerly: [a-ames]\nkind:'),
  },
  *check(reading) {
    const claimed = new Map<string, string>()
    for (const { collection, data, path } of reading.entries) {
      for (const [index, id] of data.formerly.entries()) {
        const key = keyOf({ collection, id })
        const other = claimed.get(key)
        claimed.set(key, path)
        if (other === undefined && !reading.ids[collection].has(id)) continue
        const owner = other === undefined ? `the entry ${key} has it` : `${other} claims it too`
        const message = `Unexpected former id ${id}, expected one that is free: ${owner}`
        yield { file: path, place: { path: ['formerly', index] }, message }
      }
    }
  },
}
