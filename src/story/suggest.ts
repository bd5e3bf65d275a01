/** Ids and keys are shorter; measuring longer texts against thousands of names would take minutes. */
const longest = 200

/**
 * The name an author most likely meant, or undefined when none is near.
 * A swap of neighbours counts once. Names further than a third of the word away are not offered.
 */
export function suggest(unknown: string, known: Iterable<string>): string | undefined {
  if (unknown.length > longest) return undefined
  const wanted = unknown.toLowerCase()
  const names = [...known]
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) > bestDistance) continue
    const distance = alignmentDistance(wanted, name.toLowerCase())
    if (distance < bestDistance || (distance === bestDistance && best !== undefined && name < best)) {
      best = name
      bestDistance = distance
    }
  }
  return best ?? names.find((name) => sharesWords(wanted, name))
}

/** ` — did you mean X?`-style ending for messages, or nothing. */
export function didYouMean(unknown: string, known: Iterable<string>): string {
  const name = suggest(unknown, known)
  return name === undefined ? '' : `; did you mean ${name}?`
}

/** Whether one id consists of words of the other: `trump` and `donald-trump`, `zelensky-volodymyr` and `volodymyr-zelensky`. */
function sharesWords(a: string, b: string): boolean {
  const [left, right] = [new Set(a.split('-')), new Set(b.toLowerCase().split('-'))]
  return left.isSubsetOf(right) || right.isSubsetOf(left)
}

/** How many letters differ: optimal string alignment (Damerau–Levenshtein without overlapping edits). */
export function alignmentDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, beforeLast[j - 2]! + 1)
      row.push(value)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
