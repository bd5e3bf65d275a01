import { sourceFinder } from '../cited-sources.ts'
import { countOrigins, originsOf } from '../origins.ts'
import type { Source } from '../schema/shared.ts'
import { exampleDocument } from './example-story.ts'
import { isEnglish } from './is-english.ts'
import { entriesOf, type Rule } from './rule.ts'
import { shown } from './wording.ts'

const file = 'documents/2025-01-10-draft.md'

export const unattributedClaim: Rule = {
  code: 'unattributed-claim',
  severity: 'warning',
  title: 'A fact that rests on one independent source says whose word it is.',
  reason:
    'What two independent sources give may stand as it is. What one gives is as good as that source, so the sentence names it: “according to Reuters”, “Ames said”. Verbs of saying count; what people do (offered, named, rejected) is a fact that wants its source. One agency in two papers is one source; reports of one publisher are one source too.',
  good: { [file]: exampleDocument() },
  bad: { [file]: exampleDocument().replace('Atlantis said what it wants', 'Atlantis wants a border at sea') },
  *check(reading) {
    if (!reading.storyFile || !isEnglish(reading.storyFile)) return
    const find = sourceFinder(entriesOf(reading, 'developments'))
    for (const entry of reading.entries) {
      // A draft is where sources are still being gathered.
      if (entry.data.draft) continue
      for (const { sources, sentence, line, column } of reading.cited.get(entry.path)?.claims ?? []) {
        const found = sources.flatMap((ref) => find(entry, ref) ?? [])
        // An unknown citation has a finding of its own.
        if (found.length < sources.length || countOrigins(found) !== 1 || namesSource(sentence, found)) continue
        const message = `Unexpected claim “${shown(sentence)}” from one origin, expected “according to ${originsOf(found[0]!)[0]!}”, or a second source that is independent of it`
        yield { file: entry.path, place: { line, column }, message }
      }
    }
  },
}

/** Whether a sentence names one of the sources: its publisher or its agency, without the article. */
function namesSource(sentence: string, sources: readonly Source[]): boolean {
  return sources.some((source) =>
    [source.publisher, ...originsOf(source)].some((name) => sentence.includes(name.replace(/^The /, ''))),
  )
}
