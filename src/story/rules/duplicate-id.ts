import { foldId } from '../ids.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const duplicateId: Rule = {
  code: 'duplicate-id',
  severity: 'error',
  title: 'Each entry has an id of its own, whatever its case, Unicode form and extension.',
  reason: 'Two entries with one address would overwrite each other, on some systems already in the folder.',
  good: { [opening]: exampleDevelopment() },
  bad: { [opening]: exampleDevelopment(), [`${opening}x`]: exampleDevelopment() },
  *check(reading) {
    const first = new Map<string, string>()
    for (const path of reading.files) {
      const key = foldId(path.replace(/\.mdx?$/, ''))
      const other = first.get(key)
      if (other === undefined) first.set(key, path)
      else yield { file: path, place: 'file', message: `Unexpected second entry with this id, expected only ${other}` }
    }
  },
}
