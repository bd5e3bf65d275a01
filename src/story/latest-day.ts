import type { PlainDate } from './dates.ts'
import type { AnyEntry } from './entry.ts'

/** The latest day on which any of the entries was published or changed; empty text where none was. */
export function latestDay(entries: Iterable<AnyEntry>): PlainDate {
  let latest = ''
  for (const entry of entries) {
    if (entry.collection === 'developments' && entry.data.published > latest) latest = entry.data.published
    for (const change of entry.data.changes) if (change.date > latest) latest = change.date
  }
  return latest
}
