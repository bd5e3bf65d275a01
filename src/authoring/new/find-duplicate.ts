import type { Collection } from '../../story/schema/index.ts'
import { datedCollections } from '../../story/schema/index.ts'
import { similarNameIndex } from '../../story/similar-names.ts'
import { toSlug } from '../../story/transliterate.ts'
import type { KnownEntry } from './registry.ts'

/** An entry that the new one most likely repeats. */
export interface Duplicate {
  entry: KnownEntry
  /** The name of it that is the same or similar. */
  name: string
}

/**
 * The entry that a new one most likely repeats: of dated entries one of the same day whose title shares most words,
 * of others one with a similar name or alias. Undefined where there is none.
 */
export function findDuplicate(
  collection: Collection,
  entries: readonly KnownEntry[],
  names: readonly string[],
  date: string | undefined,
): Duplicate | undefined {
  if (datedCollections.includes(collection)) {
    const words = wordsOf(names[0] ?? '')
    const entry = entries.find(({ id, name }) => id.startsWith(`${date}-`) && shareMost(words, wordsOf(name)))
    return entry && { entry, name: entry.name }
  }
  const find = similarNameIndex(entries.flatMap((entry) => entry.names.map((name) => [name, { entry, name }] as const)))
  return names.flatMap(find)[0]
}

function wordsOf(title: string): Set<string> {
  return new Set(
    toSlug(title)
      .split('-')
      .filter((word) => word.length > 2),
  )
}

/** Two thirds of the words of the shorter title. */
function shareMost(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shorter = Math.min(a.size, b.size)
  return shorter > 0 && a.intersection(b).size * 3 >= shorter * 2
}
