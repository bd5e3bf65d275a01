import type { Passage } from '../../markdown/own-words.ts'
import type { OpenFile } from './open-file.ts'

/** A replacement of the text from `start` to `end`. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** What repairs may know of the story. */
export interface StoryWords {
  /** `spelling` of `story.yaml`. */
  spelling: Readonly<Record<string, string>>
  /** Names that are written as their bearers write them: publishers, agencies, terms. */
  names: readonly string[]
}

/** A repair that is safe to make without asking: what it gives is the same entry, better written. */
export interface Fix {
  name: string
  /** What it does, as a sentence. */
  title: string
  /** The code of the rule whose findings it repairs. */
  serves?: string
  /** The edits that repair a file; none where there is nothing to repair. */
  edits(file: OpenFile, words: StoryWords): Edit[]
  /** Offsets at which there is something to repair that only a person can judge. */
  doubts?(file: OpenFile): { at: readonly number[]; why: string }
  /** Our own words with all that this repair may change made equal. Without it the words must stay as they are. */
  alike?(words: string, story: StoryWords): string
}

/** Applies edits that do not overlap. Throws an Error where they do. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new Error(`Unexpected edit at ${edit.start}, expected it not to overlap the one before`)
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

/** The edit that replaces a part of a passage; undefined where that part does not stand in the file just so. */
export function editOf({ offsets }: Passage, start: number, end: number, text: string): Edit | undefined {
  const from = offsets[start] ?? -1
  for (let index = start; index < end; index++)
    if (offsets[index] !== from + index - start || from < 0) return undefined
  return { start: from, end: from + end - start, text }
}
