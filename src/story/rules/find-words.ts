import type { OwnText } from '../own-texts.ts'

/** A word or phrase of a list, where it stands in a text. */
export interface FoundWord {
  /** As the list has it. */
  listed: string
  /** As the text has it. */
  written: string
  offset: number
}

/**
 * Finds words and phrases of a list, the longest first, as whole words. One pattern for the whole list, so a text costs
 * the same however long the list is. Undefined for an empty list, which would match everywhere.
 */
export function wordFinder(
  list: readonly string[],
  { anyCase = false }: { anyCase?: boolean } = {},
): ((text: OwnText) => FoundWord[]) | undefined {
  if (list.length === 0) return undefined
  const fold = (word: string) => (anyCase ? word.toLowerCase() : word)
  const byForm = new Map(list.map((word) => [fold(word), word]))
  const words = [...list]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
  const flags = anyCase ? 'iu' : 'u'
  // Most texts have none: to see that without looking around each place takes a third of the time.
  const anywhere = new RegExp(words, flags)
  const whole = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${words})(?![\\p{L}\\p{N}\\p{M}])`, `g${flags}`)
  return ({ text }) => {
    if (!anywhere.test(text)) return []
    return Array.from(text.matchAll(whole), ({ 0: written, index }) => ({
      listed: byForm.get(fold(written)) ?? written,
      written,
      offset: index,
    }))
  }
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
