import type { OwnText } from './own-texts.ts'

/** A word with a capital, where it stands in its text. */
export interface CapitalWord {
  word: string
  offset: number
}

/** One capital may belong to a name that is not registered, such as General Assembly. */
const fewest = 2

/** Words that title case would give a capital: short ones keep small letters in every style. */
const smallWord = /(?<![\p{L}\p{N}])\p{Ll}{5,}(?![\p{L}\p{N}])/gu

/** A word of one capital and small letters, not the first of a sentence. */
const insideCapital = /(?<=[\p{L}\p{N},;’”)] )\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu

/** The words inside a title or heading that have a capital; of other texts none. */
export function capitalsIn({ role, text }: OwnText): CapitalWord[] {
  if (role !== 'title' && role !== 'heading') return []
  return Array.from(text.matchAll(insideCapital), ({ 0: word, index }) => ({ word, offset: index }))
}

/** Whether there are more words with capitals than words without that title case would have given one. */
export function isMostlyCapital(capitals: readonly CapitalWord[], { text }: OwnText): boolean {
  return capitals.length >= fewest && capitals.length > (text.match(smallWord)?.length ?? 0)
}
