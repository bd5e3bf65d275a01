import type { Position } from '../story/issue.ts'

/** Deepest nesting of a body: far below what exhausts any stack, so that the verdict is the same on every machine. */
export const maxNesting = 50
export const nestingMessage = `Unexpected nesting, expected at most ${maxNesting} levels`

/** Longest stretch without an empty line, in characters: some five thousand words. */
const maxStretch = 32 * 1024

const nestedMarks = new RegExp(String.raw`^[ \t]*(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+){${maxNesting + 1}}`, 'm')
const emptyLines = /(?:\r\n|\n|\r)[ \t]*(?=\r|\n)/

/**
 * What would keep a parser busy for minutes, found before it starts:
 * its work grows with the square of the nesting on a line and of the length of a paragraph.
 */
export function overLimit(body: string): { code: string; message: string; place: Position } | undefined {
  const nested = nestedMarks.exec(body)
  if (nested) return { code: 'nesting-too-deep', message: nestingMessage, place: placeOf(body, nested.index) }
  let start = 0
  for (const stretch of body.split(emptyLines)) {
    if (stretch.length > maxStretch) {
      const message = `Unexpected ${stretch.length} characters without an empty line, expected at most ${maxStretch}`
      return { code: 'file-too-large', message, place: placeOf(body, body.indexOf(stretch, start)) }
    }
    start += stretch.length
  }
  return undefined
}

function placeOf(text: string, offset: number): Position {
  const line = text.slice(0, offset).split(/\r\n|\n|\r/).length + (/^[\r\n]/.test(text.slice(offset)) ? 1 : 0)
  return { line, column: 1 }
}
