import type { Nodes } from 'mdast'
import { readBodyFacts } from '../../markdown/body-facts.ts'
import { isQuotation } from '../../markdown/prose.ts'
import { byCodeUnit } from '../../story/dates.ts'
import { isOwnWords } from '../../story/own-texts.ts'
import { quotationsIn } from '../../story/quotations.ts'
import type { KeyPath } from '../front-matter.ts'
import { isSet } from './list-order.ts'
import type { OpenFile } from './open-file.ts'

/**
 * What a repair must leave as it is, as text to compare: all data but the order of keys and sets, the structure of the body
 * with its addresses, citations, code and anchors, and every quotation, letter by letter. Our own words count as `alike` makes
 * them.
 */
export function fingerprint(file: OpenFile, alike: (words: string) => string = (words) => words): string {
  const { body } = file
  return JSON.stringify({
    data: dataOf(file.data, [], alike),
    body: body && nodeOf(body.tree, false, alike),
    passages: body?.passages.map(({ text }) => wordsOf(text, alike)),
    anchors: body && readBodyFacts(body.tree).facts.headings.map(({ id }) => id),
  })
}

function dataOf(value: unknown, path: KeyPath, alike: (words: string) => string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item, index) => dataOf(item, [...path, index], alike))
    return isSet(path) ? items.map((item) => JSON.stringify(item)).sort(byCodeUnit) : items
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([key, item]) => [key, dataOf(item, [...path, key], alike)])
  return typeof value === 'string' && isOwnWords(path) ? wordsOf(value, alike) : value
}

/** Words outside quotations made alike, those inside as they are; the marks around them are not part of either. */
function wordsOf(text: string, alike: (words: string) => string): string[] {
  const pieces: string[] = []
  let at = 0
  for (const [start, end] of quotationsIn(text)) {
    pieces.push(alike(text.slice(at, start)), text.slice(start + 1, end).replace(/["”“»'’]$/u, ''))
    at = end
  }
  return [...pieces, alike(text.slice(at))]
}

/** A node without its place; texts in quotations as they are, others are among the passages. */
function nodeOf(node: Nodes, quoted: boolean, alike: (words: string) => string): unknown {
  if (node.type === 'text') return quoted ? [node.type, node.value] : node.type
  const inside = quoted || isQuotation(node)
  return Object.entries(node).map(([key, value]: [string, unknown]) => {
    if (key === 'position') return undefined
    if (key === 'children') return [key, (value as Nodes[]).map((child) => nodeOf(child, inside, alike))]
    if (key === 'attributes') return [key, attributesOf(value as object[], alike)]
    return [key, value]
  })
}

function attributesOf(attributes: readonly object[], alike: (words: string) => string): unknown[] {
  return attributes.map((attribute) => {
    const { name, value } = attribute as { name?: string; value?: unknown }
    return [name, typeof value === 'string' ? wordsOf(value, alike) : value]
  })
}
