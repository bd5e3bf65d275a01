import retextEnglish from 'retext-english'
import retextIndefiniteArticle from 'retext-indefinite-article'
import retextRepeatedWords from 'retext-repeated-words'
import { unified } from 'unified'
import { placeIn, type OwnText, type Slip } from '../story/own-texts.ts'

/**
 * Slips of the pen in one text, as the retext plugins judge them. Parsing English costs more than all other reading
 * (0.5 s for 400 entries), so only texts in which a pattern sees something suspicious are parsed.
 */
export function findSlips(text: OwnText): Slip[] {
  const articles = suspiciousArticles(text.text)
  if (articles.size === 0 && !repeated.test(text.text)) return []
  return english.processSync(text.text).messages.flatMap(({ source, actual, expected, place }): Slip[] => {
    const start = (place && 'start' in place ? place.start.offset : place?.offset) ?? 0
    const kind = source === 'retext-repeated-words' ? 'repeated-word' : 'wrong-article'
    if (kind === 'repeated-word' && mayRepeat.has((expected?.[0] ?? '').toLowerCase())) return []
    if (kind === 'wrong-article' && !articles.has(start)) return []
    const next = kind === 'wrong-article' ? ` ${articles.get(start)}` : ''
    const found = `${(actual ?? '').replace(/\s+/g, ' ')}${next}`
    return [{ kind, found, expected: `${expected?.[0] ?? ''}${next}`, place: placeIn(text, start) }]
  })
}

const english = unified()
  .use(retextEnglish)
  .use(retextRepeatedWords)
  .use(retextIndefiniteArticle)
  .use(function () {
    this.compiler = () => ''
  })
  .freeze()

/** English words only: letters beyond a to z would make it three times as slow. */
const repeated = /\b([a-z]+)\s+\1\b/i
/** Words that correct English has twice in a row: told her her plan, moved in in March. The library knows had and that. */
const mayRepeat = new Set(['did', 'do', 'her', 'in', 'is', 'on', 'was'])
const articled = /(?<![\p{L}\p{N}’'.-])[Aa](n?) (\p{L}+|\d+)/gu
/** Beginnings before which `a` may be wrong, as the library’s own lists tell in the end. */
const wantsAn = /^(?:[ai]|e(?!u)|o(?!n(?:e|ce)\b)|un(?!i)|u[gmpt]|h(?:eir|ono|onest|our)|8|11|18)/
/** Beginnings before which `an` may be wrong. Capitals are left out: an EU envoy and an MP are right. */
const wantsA = /^(?:[b-df-gj-np-tv-z]|eu|one|uni|us|h(?!eir|ono|onest|our)|[02-79]|1(?![18]))/

/**
 * Where an article stands before a word that it may not suit, and that word. The library alone is wrong about words
 * it does not list, such as unilateral.
 */
function suspiciousArticles(text: string): Map<number, string> {
  const found = new Map<number, string>()
  for (const { 1: n, 2: next = '', index } of text.matchAll(articled))
    if ((n ? wantsA : wantsAn).test(next)) found.set(index, next)
  return found
}
