/**
 * A quotation in pieces of plain words, each with a space on either side: what an author left out (… or […]) or put in
 * (brackets) parts them.
 */
export function piecesOfQuotation(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[’‘ʼ']/g, '')
    .split(/\[[^\]]*\]|…|\.{3}/u)
    .map((piece) => piece.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
    .filter((piece) => piece !== '')
    .map((piece) => ` ${piece} `)
}

/** Whether every piece of one quotation stands word for word in the other: excerpts of one text. */
export function isExcerpt(pieces: readonly string[], of: readonly string[]): boolean {
  return pieces.every((piece) => of.some((text) => text.includes(piece)))
}

/** A number for each pair of words that was ever seen: numbers are compared much faster. */
const numbers = new Map<string, number>()

/** Words that stand side by side in a quotation, by twos; each pair as its number. */
export function pairsOf(pieces: readonly string[]): Set<number> {
  const pairs = new Set<number>()
  for (const piece of pieces) {
    const words = piece.trim().split(' ')
    for (let index = 1; index < words.length; index++) {
      const pair = `${words[index - 1]!} ${words[index]!}`
      let number = numbers.get(pair)
      if (number === undefined) numbers.set(pair, (number = numbers.size))
      pairs.add(number)
    }
  }
  return pairs
}

/** How many of the pairs of words of the shorter of two quotations the other has too: from 0 to 1. */
export function sharedPart(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [shorter, longer] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const pair of shorter) if (longer.has(pair)) shared++
  return shorter.size === 0 ? 0 : shared / shorter.size
}

/** What this many quotations say side by side tells them not apart. */
const mostPerPair = 50

/** Finds, of many quotations, those that may be near one. */
export class QuotationIndex<Q extends { pairs: ReadonlySet<number> }> {
  readonly #quotations: Q[] = []
  readonly #byPair = new Map<number, number[]>()

  add(quotation: Q): void {
    const number = this.#quotations.push(quotation) - 1
    for (const pair of quotation.pairs) {
      const known = this.#byPair.get(pair)
      if (!known) this.#byPair.set(pair, [number])
      else if (known.length < mostPerPair) known.push(number)
    }
  }

  /** Those that share at least two pairs of words, the first added first: one tells nothing, and most share no more. */
  sharing({ pairs }: { pairs: ReadonlySet<number> }): Q[] {
    const shared = new Uint16Array(this.#quotations.length)
    for (const pair of pairs) for (const number of this.#byPair.get(pair) ?? []) shared[number]!++
    return this.#quotations.filter((_, number) => shared[number]! > 1)
  }
}
