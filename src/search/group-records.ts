import type { SearchRecord } from '../views/search-record.ts'

/** How many records a part has at least, where its neighbours allow it. */
const fewest = 500

/**
 * Cuts the records, in their order, into the parts that are indexed by themselves: months of developments, initials of names,
 * joined until a part is large enough. A part ends with its year or its kind of entry if it has half of that, so a new record
 * moves few of the borders.
 */
export function groupRecords(records: readonly SearchRecord[], least = fewest): SearchRecord[][] {
  const groups: SearchRecord[][] = []
  let group: SearchRecord[] = []
  let before = unitOf('')
  for (const record of records) {
    const here = unitOf(record.url)
    const isFull = group.length >= (here.of === before.of ? least : least / 2)
    if (isFull && (here.of !== before.of || here.unit !== before.unit)) {
      groups.push(group)
      group = []
    }
    group.push(record)
    before = here
  }
  return [...groups, group]
}

/** Of `/developments/2025-03-01-talks/`: of `/developments/2025-`, the unit `03`. */
function unitOf(url: string): { of: string; unit: string } {
  const [, of = '', unit = ''] = /^(\/[^/]*\/(?:\d{4}-)?)(\d\d|.)?/.exec(url) ?? []
  return { of, unit }
}
