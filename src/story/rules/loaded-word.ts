import { placeIn } from '../own-texts.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import { wordFinder } from './find-words.ts'
import { loadedWords } from '../schema/style.ts'
import { oncePerStory, type Rule } from './rule.ts'

export const loadedWord: Rule = {
  code: 'loaded-word',
  severity: 'warning',
  each: true,
  title: 'The story’s own words do not judge: said, not boasted; said that, not admitted that.',
  reason:
    'Readers of every side should be able to trust the account. Who wants to judge is quoted. A word with a neutral use is found only where it attributes words to somebody: an envoy admitted that talks failed, but a state was admitted to a union. Parley’s list is in `src/story/schema/style.ts`; `style.loaded` in story.yaml adds to it.',
  good: { [opening]: exampleDevelopment('', 'Ames said the talks were “obviously” over [@daily].\n') },
  bad: { [opening]: exampleDevelopment('', 'Ames admitted that the talks were over [@daily].\n') },
  *check(reading) {
    const { loaded, find } = finderIn(reading)
    if (!find) return
    for (const { path, texts } of reading.ownWords) {
      for (const text of texts) {
        for (const { listed, written, offset } of find(text)) {
          const message = `Unexpected loaded word ${written}, expected ${loaded[listed]}`
          yield { file: path, place: placeIn(text, offset), message }
        }
      }
    }
  },
}

const finderIn = oncePerStory(({ storyFile }) => {
  const loaded = { ...loadedWords, ...storyFile?.style.loaded }
  const listed = Object.keys(loaded).filter((word) => loaded[word] !== 'off')
  return { loaded, find: wordFinder(listed, { anyCase: true }) }
})
