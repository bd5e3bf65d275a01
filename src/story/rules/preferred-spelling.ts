import { spellingFinder } from '../find-spellings.ts'
import { placeIn } from '../own-texts.ts'
import { exampleDevelopment, exampleStoryFile, opening } from './example-story.ts'
import { oncePerStory, type Rule } from './rule.ts'

const story = { 'story.yaml': exampleStoryFile('spelling: {Atlantida: Atlantis}\n') }

export const preferredSpelling: Rule = {
  code: 'preferred-spelling',
  severity: 'warning',
  each: true,
  title: 'Names are spelt as story.yaml prefers, except in what others said.',
  reason: 'One place under two spellings looks like two to readers and to the search. Quotations keep their own.',
  good: { ...story, [opening]: exampleDevelopment('', 'In Atlantis they spoke of “Atlantida” [@daily].\n') },
  bad: { ...story, [opening]: exampleDevelopment('', 'In Atlantida they spoke [@daily].\n') },
  *check(reading) {
    const find = finderIn(reading)
    for (const { path, texts } of reading.ownWords) {
      for (const text of texts) {
        for (const { found, preferred, start } of find(text.text)) {
          const message = `Unexpected spelling ${found}, expected ${preferred}`
          yield { file: path, place: placeIn(text, start), message }
        }
      }
    }
  },
}

const finderIn = oncePerStory(({ storyFile, registry }) => spellingFinder(storyFile?.spelling ?? {}, registry.bearers))
