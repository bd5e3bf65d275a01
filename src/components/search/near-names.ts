import { nameKey, wordsOf } from './words.ts'

/** An entry readers can ask for, by all its names; the first is its title. */
export interface Known {
  href: string
  names: string[]
}

/** The entry that has exactly this name. */
export function namedExactly(query: string, known: readonly Known[]): Known | undefined {
  const key = nameKey(query)
  return key ? known.find(({ names }) => names.some((name) => nameKey(name) === key)) : undefined
}

/** The titles of entries a reader may have meant, nearest first: by a whole name, or by a word of one. */
export function nearNames(query: string, known: readonly Known[], limit = 3): string[] {
  const key = nameKey(query)
  const words = wordsOf(query).filter((word) => word.length > 2)
  const found = new Map<string, number>()
  for (const { names } of known) {
    let best = Infinity
    for (const name of names) {
      const whole = distance(key, nameKey(name), allowance(key))
      if (whole < best) best = whole
      for (const word of words)
        for (const part of wordsOf(name)) {
          const some = distance(word, part, allowance(word)) + 0.5
          if (some < best) best = some
        }
    }
    const title = names[0]
    if (title && best < Infinity) found.set(title, best)
  }
  return [...found]
    .sort(([a, near], [b, far]) => near - far || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([title]) => title)
}

/** How many slips of the keyboard a word of this length may hold. */
function allowance(word: string): number {
  return word.length < 4 ? 0 : word.length < 6 ? 1 : word.length < 9 ? 2 : 3
}

/** Optimal string alignment: letters put in, left out, replaced or swapped. Infinite past the limit. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, before[j - 2]! + 1)
      row.push(value)
    }
    before = last
    last = row
  }
  const result = last[b.length]!
  return result <= limit ? result : Infinity
}
