import { nameKey, wordsOf } from './words.ts'

/** An entry readers can ask for, by all its names; the first is its title. */
export interface Known {
  href: string
  names: string[]
}

/** How many entries a query may name: “Minsk” a town and an agreement. */
const mostNamed = 2

/**
 * The entries a query names: those with exactly this name or, where there are none, the only one with a name that has all
 * its words; of a single word, with a name that ends in it.
 */
export function namedBy(query: string, known: readonly Known[]): Known[] {
  const words = wordsOf(query)
  const key = words.join(' ')
  if (key === '') return []
  const exact = known.filter(({ names }) => names.some((name) => nameKey(name) === key))
  if (exact.length > 0 || key.length < 4) return exact.slice(0, mostNamed)
  const partly = known.filter(({ names }) =>
    names.some((name) => {
      const own = wordsOf(name)
      return words.length === 1 ? own.at(-1) === key : words.every((word) => own.includes(word))
    }),
  )
  return partly.length === 1 ? partly : []
}
