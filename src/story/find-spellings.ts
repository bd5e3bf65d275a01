import type { AnyEntry } from './entry.ts'
import { quotationsIn } from './quotations.ts'

/** A word that the story spells otherwise. */
export interface SpellingMatch {
  start: number
  end: number
  found: string
  preferred: string
}

/**
 * Makes a finder of the words that a story spells otherwise (`spelling` of `story.yaml`), outside quotations and outside
 * `names`, which are written as their bearers write them: “The Odessa Journal”.
 */
export function spellingFinder(
  spelling: Readonly<Record<string, string>>,
  names: Iterable<string> = [],
): (text: string) => SpellingMatch[] {
  const preferred = new Map(Object.keys(spelling).flatMap((word) => preferredOf(word, spelling) ?? []))
  if (preferred.size === 0) return () => []
  const variants = wordsPattern(preferred.keys())
  const kept = [...names].filter((name) => !preferred.has(name) && name.search(variants) >= 0)
  const keep = wordsPattern([...kept, ...preferred.values()])
  return (text) => {
    const matches = [...text.matchAll(variants)]
    if (matches.length === 0) return []
    const closed = [...quotationsIn(text), ...rangesOf(text, keep)]
    return matches.flatMap(({ 0: found, index: start }) => {
      const end = start + found.length
      const isOurs = !closed.some((range) => start < range[1] && end > range[0]) && !isInAddress(text, start, end)
      return isOurs ? [{ start, end, found, preferred: preferred.get(found)! }] : []
    })
  }
}

/** The names in a story that are written as their bearers write them: of publishers and agencies, and terms. */
export function bearersNames(entries: Iterable<AnyEntry>): string[] {
  const names = new Set<string>()
  for (const { data, collection } of entries) {
    for (const { publisher, agency } of data.sources) for (const name of [publisher, agency]) if (name) names.add(name)
    if (collection === 'terms') for (const name of [data.term, ...data.aliases]) names.add(name)
  }
  return [...names]
}

/** The spelling at the end of a chain of preferences; none where the chain is a circle. */
function preferredOf(word: string, spelling: Readonly<Record<string, string>>): [[string, string]] | undefined {
  const seen = new Set([word])
  let last = word
  while (Object.hasOwn(spelling, last)) {
    last = spelling[last]!
    if (seen.has(last)) return undefined
    seen.add(last)
  }
  return [[word, last]]
}

/** Any of the words as a whole word, the longest first. */
function wordsPattern(words: Iterable<string>): RegExp {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const alternatives = longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|')
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}_])(?:${alternatives})(?![\p{L}\p{M}\p{N}_])`, 'gu')
}

function rangesOf(text: string, pattern: RegExp): [number, number][] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length])
}

/** Whether the word is part of an address, a handle or a file name. */
function isInAddress(text: string, start: number, end: number): boolean {
  return /[@#/\\.]/.test(text[start - 1] ?? '') || /^(?:[@/\\]|\.[\p{L}\p{N}])/u.test(text.slice(end, end + 2))
}
