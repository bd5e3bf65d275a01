import { sourceFinder } from '../cited-sources.ts'
import { countOrigins, originsOf } from '../origins.ts'
import { exampleDevelopment, exampleSource, opening } from './example-story.ts'
import { entriesOf, sourcesAreKnown, type Rule } from './rule.ts'

const second =
  '  - {id: weekly, title: So it began, publisher: Weekly, agency: %, url: https://weekly.example/talks, archived: https://archive.example/weekly}\n'
const two = (agency: string) =>
  exampleDevelopment('', 'The talks opened, both papers reported [@daily; @weekly].\n').replace(
    exampleSource,
    exampleSource.replace('"AP, Reuters"', 'Reuters') + second.replace('%', agency),
  )

export const singleOrigin: Rule = {
  code: 'single-origin',
  severity: 'warning',
  title: 'A development rests on two independent sources.',
  reason:
    'One report can be wrong, and nobody would notice. Counted is where reports come from: one agency in two papers is one origin, and so are two reports of one publisher. Sources of other developments that the body cites count too.',
  good: { [opening]: two('AP') },
  bad: { [opening]: two('Reuters') },
  *check(reading) {
    const developments = entriesOf(reading, 'developments')
    const find = sourceFinder(developments)
    for (const entry of developments) {
      // A draft is where sources are still being gathered.
      if (entry.data.draft || !sourcesAreKnown(reading, entry)) continue
      const cited = entry.facts.citations.flatMap((citation) => find(entry, citation) ?? [])
      const sources = [...entry.data.sources, ...cited]
      if (countOrigins(sources) > 1) continue
      const [origin = 'one publisher'] = sources.flatMap(originsOf)
      const message = `Unexpected ${entry.data.sources.length === 1 ? 'single source' : 'sources'} of one origin, ${origin}, expected a second that is independent of it`
      yield { file: entry.path, place: { path: ['sources'], at: 'key' }, message }
    }
  },
}
