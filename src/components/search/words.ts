/** Lower case, without accents: `Зеленський` and `зеленськии`, `François` and `francois` are the same. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A text to compare names by: `J.D. Vance` and `jd vance` differ only here. */
export function nameKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether a word of a text may be what a word of the query means: Pagefind finds stems and beginnings. */
export function isMeant(queried: string, word: string): boolean {
  return word.startsWith(queried.slice(0, Math.max(3, Math.ceil(queried.length * 0.6))))
}
