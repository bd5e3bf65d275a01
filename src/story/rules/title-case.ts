import { buildNameIndex, findNames } from '../names.ts'
import { placeIn, type OwnText } from '../own-texts.ts'
import { capitalsIn, isMostlyCapital, type CapitalWord } from '../title-capitals.ts'
import { exampleDevelopment, examplePage, opening } from './example-story.ts'
import { isEnglish } from './is-english.ts'
import type { Reading, Rule } from './rule.ts'

const titled = (title: string) => ({
  [opening]: exampleDevelopment().replace('title: Talks open', `title: ${title}`),
  'pages/overview.md': examplePage('The talks open, and the envoys of Atlantis begin.\n'),
})

export const titleCase: Rule = {
  code: 'title-case',
  severity: 'warning',
  title: 'Titles and headings are written as sentences are.',
  reason:
    'Capitals on every word hide which words are names. A word is taken for a common one where the story writes it small elsewhere, and for a name as part of a registered one.',
  good: titled('Ann Ames and the Envoys begin'),
  bad: titled('Ann Ames and Envoys Begin'),
  *check(reading) {
    if (!reading.storyFile || !isEnglish(reading.storyFile)) return
    const suspects = suspectsOf(reading)
    const common = commonWords(reading, new Set(suspects.flatMap(({ words }) => words.map(({ word }) => word))))
    for (const { path, text, words } of suspects) {
      const wrong = words.filter(({ word }) => common.has(word.toLowerCase()))
      if (!isMostlyCapital(wrong, text)) continue
      const found = wrong.map(({ word }) => word)
      const message = `Unexpected capitals of ${found.join(', ')}, expected ${found.map((word) => word.toLowerCase()).join(', ')}`
      yield { file: path, place: placeIn(text, wrong[0]!.offset), message }
    }
  },
}

interface Suspect {
  path: string
  text: OwnText
  words: CapitalWord[]
}

/** Titles and headings of which most words have a capital that no registered name accounts for. */
function suspectsOf({ ownWords, entries }: Reading): Suspect[] {
  // Most entries have no such title, and to look at all their texts takes time.
  const capitals = ownWords
    .filter(({ isCapitalised }) => isCapitalised)
    .flatMap(({ path, texts }) => texts.map((text) => ({ path, text, words: capitalsIn(text) })))
    .filter(({ text, words }) => isMostlyCapital(words, text))
  if (capitals.length === 0) return []
  const names = buildNameIndex(entries)
  return capitals
    .map(({ path, text, words }) => {
      const known = findNames(names, text.text)
      const isKnown = (offset: number) => known.some(({ start, end }) => start <= offset && offset < end)
      return { path, text, words: words.filter(({ offset }) => !isKnown(offset)) }
    })
    .filter(({ text, words }) => isMostlyCapital(words, text))
}

/** Those of the words that some paragraph or summary of the story writes small. */
function commonWords({ ownWords }: Reading, words: ReadonlySet<string>): Set<string> {
  const found = new Set<string>()
  if (words.size === 0) return found
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...words].map((word) => word.toLowerCase()).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  )
  for (const { texts } of ownWords)
    for (const { role, text } of texts)
      if (role === 'paragraph' || role === 'summary') for (const [word] of text.matchAll(pattern)) found.add(word)
  return found
}
