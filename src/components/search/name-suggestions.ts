import type { Known } from './named-by.ts'
import { nameKey, wordsOf } from './words.ts'

/** An entry whose name the reader may be typing. */
export interface Suggestion {
  href: string
  title: string
  /** The name that has what the reader types, where the title has not. */
  also?: string | undefined
}

/** How many letters are enough to guess. */
const enough = 2

/** The entries with a name whose words begin with all words typed: those that begin with the first one first. */
export function suggestNames(typed: string, known: readonly Known[], limit = 7): Suggestion[] {
  const key = nameKey(typed)
  const words = wordsOf(typed)
  if (key.length < enough) return []
  const found = known.flatMap(({ href, names }) => {
    const ranked = names.map((name) => ({ name, rank: rankOf(name, key, words) }))
    const best = ranked.reduce((a, b) => (b.rank < a.rank ? b : a))
    return best.rank === Infinity
      ? []
      : { href, title: names[0]!, also: ranked[0]?.rank === Infinity ? best.name : undefined, rank: best.rank }
  })
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ href, title, also }) => ({ href, title, also }))
}

/** 0 for a name that begins so, 1 for one whose words do; infinite for any other. */
function rankOf(name: string, key: string, words: readonly string[]): number {
  if (nameKey(name).startsWith(key)) return 0
  const own = wordsOf(name)
  return words.every((word) => own.some((part) => part.startsWith(word))) ? 1 : Infinity
}
