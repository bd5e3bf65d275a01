import { collectionNouns, type EntryRef } from '../ids.ts'
import { collections } from '../schema/index.ts'
import { didYouMean } from '../suggest.ts'
import type { Reading } from './rule.ts'

/** Says that no entry has an id, with the nearest one that exists; the hint names the same id in another folder. */
export function noSuchEntry(reading: Reading, { collection, id }: EntryRef): { message: string; hint?: string } {
  const noun = collectionNouns[collection]
  const message = `Unexpected ${noun} ${shown(id)}, expected the name of a file in ${collection}/${didYouMean(id, reading.ids[collection])}`
  const elsewhere = collections.find((other) => reading.ids[other].has(id))
  if (!elsewhere) return { message }
  return { message, hint: `${elsewhere}/${id} exists, but it is a ${collectionNouns[elsewhere]}, not a ${noun}.` }
}

/** An author’s text as a message can hold it. */
export function shown(text: string): string {
  if (text === '') return 'nothing'
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

/** Circles as an author can follow them: `a → b → a`. */
export function shownCircle(circle: readonly string[]): string {
  const names = circle.length > 20 ? [...circle.slice(0, 19), `… ${circle.length - 19} more`] : circle
  return [...names, circle[0]!].join(' → ')
}
