import { attributesOf, isOwnAttribute } from '../story/component-attributes.ts'
import type { AnyEntry, BodyFacts } from '../story/entry.ts'
import { blank, frontMatterTexts, type Mark, type OwnText, type OwnWords } from '../story/own-texts.ts'
import { capitalsIn, isMostlyCapital } from '../story/title-capitals.ts'
import { quotationsIn } from '../story/quotations.ts'
import { findSlips } from './find-slips.ts'
import type { Block, Run } from './prose.ts'
import { readingEase } from './reading-ease.ts'

/**
 * What an entry says in its author’s own words: of its front matter and of its body, without block quotations,
 * without what stands between quotation marks, and without code. `lines` are those of the file.
 */
export function readOwnWords(
  entry: Pick<AnyEntry, 'collection' | 'data' | 'path'>,
  facts: BodyFacts,
  blocks: readonly Block[],
  lines: readonly string[],
): OwnWords {
  const texts = [
    ...frontMatterTexts(entry),
    ...blocks.filter(({ quoted }) => !quoted).map((block) => textOf(block, lines)),
    ...attributeTexts(facts),
  ].map((text) => ({ ...text, text: withoutQuotations(text.text) }))
  for (const text of texts) {
    const ease = text.role === 'paragraph' ? readingEase(text.text) : undefined
    if (ease !== undefined) text.ease = ease
  }
  const isCapitalised = texts.some((text) => isMostlyCapital(capitalsIn(text), text))
  return { path: entry.path, texts, slips: texts.flatMap(findSlips), isCapitalised }
}

/** The text with everything between quotation marks blanked out, the marks included. */
function withoutQuotations(text: string): string {
  let own = text
  for (const [start, end] of quotationsIn(text)) own = own.slice(0, start) + blank.repeat(end - start) + own.slice(end)
  return own
}

function textOf({ text, heading, cell, pieces }: Block, lines: readonly string[]): OwnText {
  let own = ''
  const marks: Mark[] = []
  const gap = (end: number) => text.slice(own.length, end).replace(/\S/g, blank)
  for (const [index, piece] of pieces.entries()) {
    // A citation takes the space before it away, after the piece was measured.
    const end = Math.min(piece.end, pieces[index + 1]?.start ?? text.length)
    own += gap(piece.start) + text.slice(piece.start, end)
    marks.push(...marksOf(piece, lines))
  }
  own += gap(text.length)
  const { line, column } = marks[0] ?? { line: 1, column: 1 }
  return { role: heading ? 'heading' : cell ? 'other' : 'paragraph', text: own, place: { line, column }, marks }
}

/** One mark for each line of a text node: quotation marks, list marks and white space may stand before it. */
function marksOf({ node, start }: Run, lines: readonly string[]): Mark[] {
  const from = node.position?.start
  if (!from) return []
  let offset = start
  return node.value.split('\n').map((text, index) => {
    const line = from.line + index
    const column = index === 0 ? from.column : (lines[line - 1] ?? '').indexOf(text.slice(0, 20)) + 1
    const mark = { offset, line, column: Math.max(1, column) }
    offset += text.length + 1
    return mark
  })
}

function attributeTexts(facts: BodyFacts): OwnText[] {
  return [
    ...[...attributesOf(facts)]
      // The alternative text of a Figure comes with the images.
      .filter(({ component, name }) => name !== 'alt' && isOwnAttribute(component.name, name))
      .map(({ component: { line, column }, value }) => ({ text: value, line, column })),
    ...facts.images.map(({ alt, line, column }) => ({ text: alt, line, column })),
  ].map(({ text, line, column }) => ({ role: 'other', text, place: { line, column } }))
}
