import type { AnyEntry } from '../../../story/entry.ts'
import { keyOf } from '../../../story/ids.ts'
import { latestDay } from '../../../story/latest-day.ts'
import { urlOf } from '../../../story/urls.ts'
import { address, day, key, texts } from '../fields.ts'
import type { DataSource } from '../table.ts'

/** What every entry has. */
export const entryFields = {
  id: key('Its permanent name.'),
  page: address('Where it stands on the site.'),
  formerly: texts('Names it had before; their addresses lead to it.'),
  updated: day('The day of its latest publication or change on record.').optional(),
}

export function entryValues({ whole }: DataSource, entry: AnyEntry) {
  return {
    id: entry.id,
    page: whole(urlOf(entry)),
    formerly: entry.data.formerly,
    updated: latestDay([entry]) || undefined,
  }
}

/** `tass` in `developments/x` → `developments/x/tass`: how the table of sources names it. */
export function sourceIds(entry: AnyEntry, ids: readonly string[]): string[] {
  return ids.map((id) => `${keyOf(entry)}/${id}`)
}
