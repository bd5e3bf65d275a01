import { placeIn } from '../own-texts.ts'
import { exampleDevelopment, exampleStoryFile, opening } from './example-story.ts'
import { wordFinder } from './find-words.ts'
import type { Rule } from './rule.ts'

const story = { 'story.yaml': exampleStoryFile('spelling: {Atlantida: Atlantis}\n') }

export const preferredSpelling: Rule = {
  code: 'preferred-spelling',
  severity: 'warning',
  title: 'Names are spelt as story.yaml prefers, except in what others said.',
  reason: 'One place under two spellings looks like two to readers and to the search. Quotations keep their own.',
  good: { ...story, [opening]: exampleDevelopment('', 'In Atlantis they spoke of “Atlantida” [@daily].\n') },
  bad: { ...story, [opening]: exampleDevelopment('', 'In Atlantida they spoke [@daily].\n') },
  *check({ storyFile, ownWords, entries }) {
    const spelling = storyFile?.spelling ?? {}
    const find = wordFinder(Object.keys(spelling))
    if (!find) return
    const publishers = new Map(entries.map(({ path, data }) => [path, data.sources.map(({ publisher }) => publisher)]))
    for (const { path, texts } of ownWords) {
      for (const text of texts) {
        for (const { listed, offset } of find(text)) {
          // A newspaper’s name is its own.
          const named = (publishers.get(path) ?? []).some(
            (name) => name !== listed && name.includes(listed) && text.text.includes(name),
          )
          if (named) continue
          const message = `Unexpected spelling ${listed}, expected ${spelling[listed]}`
          yield { file: path, place: placeIn(text, offset), message }
        }
      }
    }
  },
}
