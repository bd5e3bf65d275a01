import type { Known } from './named-by.ts'
import { slips } from './spelling.ts'
import { wordsOf } from './words.ts'

/** In how many entries a word may stand and still mean one of them: “region” and “agreement” mean none. */
const common = 4

/**
 * The titles of entries a reader may have meant, nearest first. Compared are the words that are not found (by default
 * all) with the words of names, and the whole query with whole names, spaces apart. A word that stands in a name
 * is not taken for another.
 */
export function nearNames(query: string, known: readonly Known[], lost = wordsOf(query), limit = 3): string[] {
  const asked = wordsOf(query)
  const whole = asked.join('')
  const entries = known.map(({ names }) => ({ title: names[0] ?? '', names: names.map(wordsOf) }))
  const vocabulary = countWords(entries.map(({ names }) => names))
  const nearby = nearWords(
    lost.filter((word) => !vocabulary.has(word)),
    vocabulary,
  )
  const found = new Map<string, number>()
  for (const { title, names } of entries) {
    const ranks = names.map((name) => {
      const best = Math.min(rank(name, asked, nearby, vocabulary), slips(whole, name.join('')))
      // Of names equally far, the shorter is meant.
      return best + name.length / 100
    })
    const best = Math.min(...ranks)
    if (best < (found.get(title) ?? Infinity)) found.set(title, best)
  }
  return [...found]
    .sort(([a, near], [b, far]) => near - far || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([title]) => title)
}

/** In how many entries each word of a name stands. */
function countWords(entries: string[][][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const names of entries) for (const word of new Set(names.flat())) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** By word that is not found, the words of names that are near it, with their slips. */
function nearWords(lost: string[], vocabulary: ReadonlyMap<string, number>): Map<string, Map<string, number>> {
  return new Map(
    lost.map((word) => {
      const near = [...vocabulary.keys()].map((known) => [known, slips(word, known)] as const)
      return [word, new Map(near.filter(([, found]) => found < Infinity))]
    }),
  )
}

/** How far a name is from what was asked: the slips of its words that may be meant, and more for each word that it lacks. */
function rank(
  name: readonly string[],
  asked: readonly string[],
  nearby: ReadonlyMap<string, ReadonlyMap<string, number>>,
  vocabulary: ReadonlyMap<string, number>,
): number {
  let [total, isMeant] = [0, false]
  for (const word of asked) {
    const near = nearby.get(word)
    if (!near) {
      if (!name.includes(word)) total += 1
      continue
    }
    const [best, nearest] = closest(name, near)
    if (best < Infinity && (vocabulary.get(nearest) ?? 0) <= common) isMeant = true
    total += Math.min(best, 3)
  }
  return isMeant ? total : Infinity
}

function closest(name: readonly string[], near: ReadonlyMap<string, number>): [number, string] {
  let found: [number, string] = [Infinity, '']
  for (const word of name) {
    const away = near.get(word) ?? Infinity
    if (away < found[0]) found = [away, word]
  }
  return found
}
