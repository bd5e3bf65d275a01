import { buildNameIndex, findNames, type NameIndex } from '../names.ts'
import { placeIn, type OwnText } from '../own-texts.ts'
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
    const names = buildNameIndex(reading.entries)
    const suspects = suspectsOf(reading, names)
    const common = commonWords(reading, new Set(suspects.flatMap(({ words }) => words.map(({ word }) => word))))
    for (const { path, text, words } of suspects) {
      const wrong = words.filter(({ word }) => common.has(word.toLowerCase()))
      const small = text.text.match(smallWord)?.length ?? 0
      if (wrong.length < fewest || wrong.length <= small) continue
      const found = wrong.map(({ word }) => word)
      const message = `Unexpected capitals of ${found.join(', ')}, expected ${found.map((word) => word.toLowerCase()).join(', ')}`
      yield { file: path, place: placeIn(text, wrong[0]!.offset), message }
    }
  },
}

/** One capital may belong to a name that is not registered, such as General Assembly. */
const fewest = 2

interface Suspect {
  path: string
  text: OwnText
  words: { word: string; offset: number }[]
}

/** Words with a capital inside a sentence that no registered name accounts for. */
function suspectsOf({ ownWords }: Reading, names: NameIndex): Suspect[] {
  const suspects: Suspect[] = []
  for (const { path, texts } of ownWords) {
    for (const text of texts) {
      if (text.role !== 'title' && text.role !== 'heading') continue
      const known = findNames(names, text.text)
      const words = [...text.text.matchAll(insideCapital)]
        .map(({ 0: word, index }) => ({ word, offset: index }))
        .filter(({ offset }) => !known.some(({ start, end }) => start <= offset && offset < end))
      if (words.length >= fewest) suspects.push({ path, text, words })
    }
  }
  return suspects
}

/** Words that title case would give a capital: short ones keep small letters in every style. */
const smallWord = /(?<![\p{L}\p{N}])\p{Ll}{5,}(?![\p{L}\p{N}])/gu

/** A word of one capital and small letters, not the first of a sentence. */
const insideCapital = /(?<=[\p{L}\p{N},;’”)] )\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu

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
