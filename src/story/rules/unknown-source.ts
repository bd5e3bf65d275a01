import { sourceUsesOf } from '../source-uses.ts'
import { didYouMean } from '../suggest.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import { sourcesAreKnown, type Rule } from './rule.ts'

const statement = (source: string) =>
  `statements: [{id: open, by: ann-ames, says: The talks are open., sources: [${source}]}]\n`

export const unknownSource: Rule = {
  code: 'unknown-source',
  severity: 'error',
  each: true,
  title: 'Records name sources of their own entry.',
  reason: 'Every claim must lead to where it comes from.',
  good: { [opening]: exampleDevelopment(statement('daily')) },
  bad: { [opening]: exampleDevelopment(statement('dayly')) },
  *check(reading) {
    for (const entry of reading.entries) {
      if (!sourcesAreKnown(reading, entry)) continue
      const known = new Set(entry.data.sources.map(({ id }) => id))
      for (const { id, path } of sourceUsesOf(entry)) {
        if (known.has(id)) continue
        const message = `Unexpected source ${id}, expected the id of one of this entry’s sources${didYouMean(id, known)}`
        yield { file: entry.path, place: { path }, message }
      }
    }
  },
}
