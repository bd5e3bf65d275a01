import { fold } from './words.ts'

/** A piece of text, marked where it is what the reader looked for. */
export interface Piece {
  text: string
  marked: boolean
}

/**
 * Reads an excerpt as Pagefind writes it: text with `<mark>` around what it found and `&lt;` and `&gt;` for the
 * brackets of the text itself. All else is text.
 */
export function parseExcerpt(excerpt: string): Piece[] {
  let marked = false
  const pieces: Piece[] = []
  for (const part of excerpt.split(/(<\/?mark>)/)) {
    if (part === '<mark>' || part === '</mark>') marked = part === '<mark>'
    else if (part) pieces.push({ text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked })
  }
  return pieces
}

/** Marks the words of a text that begin with one of the (folded) words. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .map((part, index) => ({
      text: part,
      marked: index % 2 === 1 && words.some((word) => fold(part).startsWith(word)),
    }))
    .filter((piece) => piece.text)
}

/** The pieces as nodes; never as HTML. */
export function nodesOf(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text)
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })
}
