import { dayBefore, lastDay, type FuzzyDate, type PlainDate } from '../dates.ts'
import type { Source } from '../schema/shared.ts'
import { exampleDevelopment, exampleSource, opening } from './example-story.ts'
import { entriesOf, sourcesAreKnown, type Rule } from './rule.ts'
import { shown } from './wording.ts'

const on = (published: string) =>
  exampleDevelopment('statements: [{id: no, by: ann-ames, says: No., sources: [daily]}]\n').replace(
    exampleSource,
    exampleSource.replace('archived:', `published: ${published}, archived:`),
  )

export const sourceBeforeEvent: Rule = {
  code: 'source-before-event',
  severity: 'warning',
  each: true,
  title: 'What happened or was said rests on a source no older than that.',
  reason:
    'A report cannot tell what had not happened: one of the dates is wrong, or the source is another. Older sources are welcome as background, so a development and each of its statements need only one that is young enough; a day of difference may be the time zone.',
  good: { [opening]: on('2025-01-09') },
  bad: { [opening]: on('2025-01-08') },
  *check(reading) {
    for (const entry of entriesOf(reading, 'developments')) {
      if (!sourcesAreKnown(reading, entry)) continue
      const { path, data } = entry
      const byId = new Map(data.sources.map((source) => [source.id, source]))
      const newest = newestBefore(data.sources, data.date)
      if (newest) {
        const message = `Unexpected sources that are all older than ${data.date}, the newest of ${newest}, expected one that tells of the day`
        yield { file: path, place: { path: ['sources'], at: 'key' }, message }
      }
      for (const [index, { id, sources, date = data.date }] of data.statements.entries()) {
        const before = newestBefore(
          sources.flatMap((source) => byId.get(source) ?? []),
          date,
        )
        if (!before || (newest && date === data.date)) continue
        const message = `Unexpected sources of statement ${shown(id)}, the newest of ${before}, expected one of ${date} or later: it was said that day`
        yield { file: path, place: { path: ['statements', index, 'sources'] }, message }
      }
    }
  },
}

/** The newest date of some sources where all have one and all are older than the day. */
function newestBefore(sources: readonly Source[], day: PlainDate): FuzzyDate | undefined {
  const dates = sources.map(({ published }) => published)
  if (dates.length === 0 || dates.some((date) => date === undefined || lastDay(date) >= dayBefore(day)))
    return undefined
  return dates.reduce((newest, date) => (date! > newest! ? date : newest))
}
