import { firstDay } from '../dates.ts'
import { exampleDevelopment, exampleSource, opening } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'
import { shown } from './wording.ts'

const on = (published: string, changes = '') =>
  exampleDevelopment(changes).replace(
    exampleSource,
    exampleSource.replace('archived:', `published: ${published}, archived:`),
  )

export const sourceAfterPublication: Rule = {
  code: 'source-after-publication',
  severity: 'warning',
  each: true,
  title: 'A source is no younger than the entry that cites it.',
  reason:
    'What is written from a report that did not exist yet has a mistyped date, or was changed in silence. Who adds a source later says so in `changes`.',
  good: {
    [opening]: on('2025-01-12', 'changes: [{id: c1, date: 2025-01-12, kind: update, note: A report was added.}]\n'),
  },
  bad: { [opening]: on('2025-01-12') },
  *check(reading) {
    for (const { path, data } of entriesOf(reading, 'developments')) {
      const last = data.changes.reduce((latest, { date }) => (date > latest ? date : latest), data.published)
      for (const [index, { id, published }] of data.sources.entries()) {
        if (published === undefined || firstDay(published) <= last) continue
        const message = `Unexpected source ${shown(id)} of ${published}, expected one of ${last} or before, or a line in changes`
        yield { file: path, place: { path: ['sources', index, 'published'] }, message }
      }
    }
  },
}
