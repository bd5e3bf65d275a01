import { bearersNames } from '../../story/find-spellings.ts'
import type { CheckResult } from '../check.ts'
import type { StoryWords } from './fix.ts'

/** What repairs may know of a story that was checked. */
export function storyWordsOf({ reading: { storyFile, entries } }: Pick<CheckResult, 'reading'>): StoryWords {
  return { spelling: storyFile?.spelling ?? {}, names: bearersNames(entries) }
}
