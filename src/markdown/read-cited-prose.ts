import type { Nodes, Parents, Root } from 'mdast'
import { isAttributed, type CitedProse, type Claim } from '../story/cited-prose.ts'
import type { Position } from '../story/issue.ts'
import { quotationsIn } from '../story/quotations.ts'

/** A paragraph as one line of text, with its citation groups and where in the text each stands. */
interface Text {
  text: string
  groups: { at: number; sources: Claim['sources']; place: Position }[]
  /** Where each text node begins, to find places again. */
  pieces: { start: number; place: Position }[]
}

/**
 * What a body claims and on what ground. Not judged are headings, tables, notes and what is quoted as a block. A
 * sentence that leads into a list, a quotation or a component needs no citation where it ends with a colon; where it
 * has one, that covers the list.
 */
export function readCitedProse(tree: Root): CitedProse {
  const found: CitedProse = { uncited: [], claims: [], quotations: [] }
  readChildren(tree, false, found)
  return found
}

const skipped = new Set(['blockquote', 'footnoteDefinition', 'heading', 'table'])

function readChildren(parent: Parents, isCovered: boolean, found: CitedProse): void {
  let leadIn = false
  for (const [index, child] of parent.children.entries()) {
    if (skipped.has(child.type) || isQuote(child)) continue
    if (child.type !== 'paragraph') {
      if ('children' in child) readChildren(child, isCovered || (child.type === 'list' && leadIn), found)
      leadIn = false
      continue
    }
    const paragraph = textOf(child)
    const isLeadIn = /:\s*$/.test(paragraph.text)
    leadIn = isLeadIn && paragraph.groups.length > 0
    const next = parent.children[index + 1]
    const needsNone = isCovered || (isLeadIn && next !== undefined && next.type !== 'paragraph')
    if (paragraph.groups.length === 0 && !needsNone && /\p{L}/u.test(paragraph.text))
      found.uncited.push({ start: paragraph.text.trim().slice(0, 60), ...startOf(child) })
    found.claims.push(...claimsIn(paragraph))
    for (const [start, end] of quotationsIn(paragraph.text)) {
      const text = paragraph.text.slice(start + 1, end).replace(/[”»“"’']$/u, '')
      const place = paragraph.pieces.findLast((piece) => piece.start <= start)?.place ?? startOf(child)
      found.quotations.push({ text, ...place })
    }
  }
}

function isQuote(node: Nodes): boolean {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'Quote'
}

function textOf(paragraph: Parents): Text {
  const found: Text = { text: '', groups: [], pieces: [] }
  const walk = (parent: Parents) => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        found.pieces.push({ start: found.text.length, place: startOf(child) })
        found.text += child.value.replaceAll('\n', ' ')
      } else if (child.type === 'citation') {
        found.text = found.text.trimEnd()
        const sources = child.refs.map(({ source, of }) => ({ source, ...(of !== undefined && { of }) }))
        found.groups.push({ at: found.text.length, sources, place: startOf(child) })
      } else if (child.type === 'break') {
        found.text += ' '
      } else if (child.type === 'inlineCode') {
        found.text += child.value
      } else if ('children' in child && !isQuote(child)) {
        walk(child)
      }
    }
  }
  walk(paragraph)
  return found
}

/** The claims of a paragraph that do not say whose word they are, each with all of its sentence. */
function claimsIn({ text, groups }: Text): Claim[] {
  let previous = 0
  return groups.flatMap(({ at, sources, place }) => {
    const sentence = text.slice(Math.min(previous, sentenceStart(text, at)), sentenceEnd(text, at))
    previous = at
    return isAttributed(sentence) ? [] : [{ sources, sentence: sentence.replace(/^[\s.,;:]+/, '').trim(), ...place }]
  })
}

/** Sentences are cut at full stops before a space: quick, and a piece too much does no harm here. */
function sentenceStart(text: string, at: number): number {
  return Math.max(0, ...['. ', '.” ', '? ', '! '].map((stop) => text.lastIndexOf(stop, at - 2) + 1))
}

function sentenceEnd(text: string, at: number): number {
  const stop = text.indexOf('. ', at)
  return stop < 0 ? text.length : stop + 1
}

function startOf(node: { position?: { start: Position } | undefined }): Position {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}
