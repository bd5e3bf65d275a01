import type { Slip } from '../own-texts.ts'
import { isEnglish } from './is-english.ts'
import type { Finding, Reading } from './rule.ts'

/** The slips of one kind that the language libraries found while reading. */
export function* slipsOf({ storyFile, ownWords }: Reading, kind: Slip['kind']): Iterable<Finding> {
  if (!storyFile || !isEnglish(storyFile)) return
  for (const { path, slips } of ownWords) {
    for (const { kind: found, place, ...slip } of slips) {
      if (found !== kind) continue
      yield { file: path, place, message: `Unexpected ${slip.found}, expected ${slip.expected}` }
    }
  }
}
