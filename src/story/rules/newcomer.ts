import type { AnyEntry } from '../entry.ts'
import { keyOf } from '../ids.ts'
import { referencesOf } from '../references.ts'
import type { Reading } from './rule.ts'

/** Puts the one of two entries that more entries refer to first: the other is most likely the newcomer. */
export function byUse(reading: Reading): (a: AnyEntry, b: AnyEntry) => number {
  const uses = new Map<string, number>()
  for (const entry of reading.entries)
    for (const to of referencesOf(entry)) uses.set(keyOf(to), (uses.get(keyOf(to)) ?? 0) + 1)
  return (a, b) => (uses.get(keyOf(b)) ?? 0) - (uses.get(keyOf(a)) ?? 0)
}
