import { keyOf, type EntryRef } from './ids.ts'
import type { Story } from './story.ts'

/** Each address that was ever published may ask: kept as long as the story. */
const known = new WeakMap<Story, ReadonlyMap<string, string>>()

/** The id an entry has now, given one that it has or had. */
export function presentId(story: Story, ref: EntryRef): string {
  const ids = known.get(story) ?? new Map(story.redirects.map(({ from, to }) => [keyOf(from), to.id]))
  known.set(story, ids)
  return ids.get(keyOf(ref)) ?? ref.id
}
