import { spellingFinder } from '../../story/find-spellings.ts'
import { editOf, type Fix } from './fix.ts'

/** Writes the story’s preferred spelling of names in our own words. */
export const spelling: Fix = {
  name: 'spelling',
  title: 'Names are spelled as `spelling` in story.yaml says. Headings keep theirs: their words are their address.',
  serves: 'preferred-spelling',
  edits({ passages }, { spelling, names }) {
    const find = spellingFinder(spelling, names)
    return passages
      .filter(({ heading }) => !heading)
      .flatMap((passage) =>
        find(passage.text).flatMap(({ start, end, preferred }) => editOf(passage, start, end, preferred) ?? []),
      )
  },
  alike(words, { spelling, names }) {
    const edits = spellingFinder(spelling, names)(words).toReversed()
    return edits.reduce((text, { start, end, preferred }) => text.slice(0, start) + preferred + text.slice(end), words)
  },
}
