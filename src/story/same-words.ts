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

/** What this many quotations say side by side tells them not apart. */
const mostPerPair = 50

/** A quotation that shares words with another, and how much of the pairs of words of the shorter one: from 0 to 1. */
export interface Sharing<Q> {
  quotation: Q
  part: number
}

/** Finds, of many quotations, those that may be near one. */
export class QuotationIndex<Q extends { pairs: ReadonlySet<number> }> {
  readonly #quotations: { quotation: Q; pairs: Uint32Array }[] = []
  readonly #byPair = new Map<number, number[]>()
  /** For each quotation, how many pairs it is found by; all 0 between two questions. */
  #found = new Uint16Array(1024)
  /** For each pair, the last question it was part of. */
  #asked = new Uint32Array(1024)
  #question = 0

  add(quotation: Q): void {
    const number = this.#quotations.push({ quotation, pairs: Uint32Array.from(quotation.pairs) }) - 1
    if (number >= this.#found.length) this.#found = new Uint16Array(this.#found.length * 2)
    for (const pair of quotation.pairs) {
      const known = this.#byPair.get(pair)
      if (!known) this.#byPair.set(pair, [number])
      else if (known.length < mostPerPair) known.push(number)
    }
  }

  /** Those that share at least two pairs of words, the first added first: one tells nothing, and most share no more. */
  sharing({ pairs }: { pairs: ReadonlySet<number> }): Sharing<Q>[] {
    this.#question++
    const touched: number[] = []
    for (const pair of pairs) {
      if (pair >= this.#asked.length) this.#asked = longer(this.#asked, pair + 1)
      this.#asked[pair] = this.#question
      for (const number of this.#byPair.get(pair) ?? []) if (this.#found[number]!++ === 0) touched.push(number)
    }
    const near = touched.filter((number) => this.#found[number]! > 1).sort((a, b) => a - b)
    for (const number of touched) this.#found[number] = 0
    return near.map((number) => {
      const { quotation, pairs: others } = this.#quotations[number]!
      let shared = 0
      for (const pair of others) if (this.#asked[pair] === this.#question) shared++
      return { quotation, part: shared / Math.min(pairs.size, others.length) }
    })
  }
}

function longer(numbers: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(Math.max(length, numbers.length * 2))
  copy.set(numbers)
  return copy
}
