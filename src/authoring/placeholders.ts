import type { CodedFinding } from './read-entry.ts'
import { placeholderMark } from './new/fields.ts'

/** The places in an entry’s file where an author has still to write something: `TODO:`, anywhere, comments included. */
export function findPlaceholders(file: string, text: string): CodedFinding[] {
  if (!text.includes(placeholderMark)) return []
  return text.split(/\r\n|\n|\r/).flatMap((line, index) =>
    [...line.matchAll(/\bTODO:/g)].map((match) => ({
      code: 'placeholder',
      file,
      place: { line: index + 1, column: match.index + 1 },
      message: `Unexpected placeholder ${placeholderMark}, expected the text it stands for`,
      hint: 'Until it is written, keep draft: true in the front matter.',
    })),
  )
}
