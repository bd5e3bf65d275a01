/** The words of a quotation in pieces: what an author left out (… or […]) or put in (brackets) parts them. */
export function wordsOfQuotation(text: string): string[][] {
  return text
    .toLowerCase()
    .replace(/[’‘ʼ']/g, '')
    .split(/\[[^\]]*\]|…|\.{3}/u)
    .map((piece) => piece.split(/[^\p{L}\p{N}]+/u).filter(Boolean))
    .filter((words) => words.length > 0)
}

/** Whether every piece of one quotation stands word for word in the other: excerpts of one text. */
export function isExcerpt(pieces: readonly (readonly string[])[], of: readonly (readonly string[])[]): boolean {
  const texts = of.map((words) => ` ${words.join(' ')} `)
  return pieces.every((words) => texts.some((text) => text.includes(` ${words.join(' ')} `)))
}

/** Words that stand side by side in a quotation, by twos. */
export function pairsOf(pieces: readonly (readonly string[])[]): Set<string> {
  return new Set(pieces.flatMap((words) => words.slice(1).map((word, index) => `${words[index]!} ${word}`)))
}

/** How many of the pairs of words of the shorter of two quotations the other has too: from 0 to 1. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shorter = Math.min(a.size, b.size)
  return shorter === 0 ? 0 : a.intersection(b).size / shorter
}
