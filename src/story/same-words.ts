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

/** Words that stand side by side in a quotation, by twos. */
export function pairsOf(pieces: readonly string[]): Set<string> {
  return new Set(
    pieces.flatMap((piece) => {
      const words = piece.trim().split(' ')
      return words.slice(1).map((word, index) => `${words[index]!} ${word}`)
    }),
  )
}

/** How many of the pairs of words of the shorter of two quotations the other has too: from 0 to 1. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shorter = Math.min(a.size, b.size)
  return shorter === 0 ? 0 : a.intersection(b).size / shorter
}
