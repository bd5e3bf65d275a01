import type { AnyEntry, Citation } from '../entry.ts'
import { citationKey } from '../source-list.ts'
import { didYouMean } from '../suggest.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import { entriesOf, sourcesAreKnown, type Finding, type Reading, type Rule } from './rule.ts'
import { noSuchEntry, shown } from './wording.ts'

export const unknownCitation: Rule = {
  code: 'unknown-citation',
  severity: 'error',
  title: 'Citations name a source of the entry, or a development and one of its sources.',
  reason: 'A claim whose source does not exist is a claim without a source.',
  good: {
    [opening]: exampleDevelopment(),
    'developments/2025-01-11-second.md': exampleDevelopment(
      '',
      'They went on [@daily; @2025-01-10-opening/daily].\n',
      '2025-01-11',
    ),
  },
  bad: {
    [opening]: exampleDevelopment(
      '',
      'They opened [@daily; @dayly; @2025-01-10-openin/daily; @2025-01-10-opening/dialy].\n',
    ),
  },
  *check(reading) {
    const developments = new Map(entriesOf(reading, 'developments').map((entry) => [entry.id, entry]))
    for (const entry of reading.entries) {
      for (const citation of entry.facts.citations) {
        const of = citation.of === undefined ? entry : developments.get(citation.of)
        if (of && !sourcesAreKnown(reading, of)) continue
        const fault = of ? unknownSource(of, citation) : unknownDevelopment(reading, citation)
        if (fault) yield { file: entry.path, place: { line: citation.line, column: citation.column }, ...fault }
      }
    }
  },
}

type Fault = Pick<Finding, 'message' | 'hint'>

function unknownSource(of: AnyEntry, citation: Citation): Fault | undefined {
  const known = new Set(of.data.sources.map(({ id }) => id))
  if (known.has(citation.source)) return undefined
  const owner = citation.of === undefined ? 'this entry’s sources' : `the sources of ${citation.of}`
  const message = `Unexpected citation [@${shown(citationKey(citation))}], expected one of ${owner}`
  return { message: `${message}${didYouMean(citation.source, known)}` }
}

/** An entry that has findings of its own is not reported at those that cite it. */
function unknownDevelopment(reading: Reading, { of }: Citation): Fault | undefined {
  if (of === undefined || reading.ids.developments.has(of)) return undefined
  return noSuchEntry(reading, { collection: 'developments', id: of })
}
