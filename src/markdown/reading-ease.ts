import { flesch } from 'flesch'
import { syllable } from 'syllable'

/** Shorter paragraphs say little about how hard a text is: one long name would decide. */
export const measuredWords = 40

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
const wordPattern = /\p{L}[\p{L}\p{M}’'-]*/gu

/**
 * Flesch’s reading ease of an English text: 60 to 70 is plain English, below 30 is for graduates. Undefined for texts
 * of fewer than {@link measuredWords} words. A name counts as two syllables at most: authors cannot choose shorter ones.
 * Source: Rudolf Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948).
 */
export function readingEase(text: string): number | undefined {
  const words = text.match(wordPattern) ?? []
  if (words.length < measuredWords) return undefined
  let syllables = 0
  for (const word of words) syllables += isName(word) ? Math.min(2, syllablesOf(word)) : syllablesOf(word)
  return flesch({ sentence: [...sentences.segment(text)].length, word: words.length, syllable: syllables })
}

function isName(word: string): boolean {
  return word[0] !== word[0]!.toLowerCase()
}

/** Counting takes some 20 patterns a word, and a story uses few thousand words. */
const counted = new Map<string, number>()
const mostCounted = 50_000

function syllablesOf(word: string): number {
  let count = counted.get(word)
  if (count === undefined) {
    if (counted.size >= mostCounted) counted.clear()
    counted.set(word, (count = syllable(word)))
  }
  return count
}
