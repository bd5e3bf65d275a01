import type { Nodes, Parents, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { isOwnAttribute } from '../story/component-attributes.ts'
import { isQuotation } from './prose.ts'

/** A piece of text in which words can be found and replaced: a paragraph, a heading, a table cell, an attribute, a value. */
export interface Passage {
  text: string
  /** For each character of the text its offset in the file; -1 where it is not ours or the file writes it otherwise. */
  offsets: readonly number[]
  /** The words of a heading are its anchor too. */
  heading: boolean
}

const blockTypes = new Set(['paragraph', 'heading', 'tableCell'])

/**
 * The passages of a body that are our own words: no block quotations, and nothing in code. Quotations inside a passage are
 * still in its text. `source` is what the tree was parsed from, `shift` what to add to its offsets to have those of the file.
 */
export function ownPassages(tree: Root, source: string, shift = 0): Passage[] {
  const passages: Passage[] = []
  const walk = (node: Parents) => {
    for (const child of node.children) {
      if (child.type === 'mdxJsxFlowElement') passages.push(...attributePassages(child, source, shift))
      if (blockTypes.has(child.type)) passages.push(passageOf(child as Parents, source, shift))
      else if ('children' in child && !isQuotation(child)) walk(child)
    }
  }
  walk(tree)
  return passages
}

function passageOf(block: Parents, source: string, shift: number): Passage {
  let text = ''
  const offsets: number[] = []
  const add = (value: string, at?: readonly number[]) => {
    text += value
    for (let index = 0; index < value.length; index++) {
      const offset = at?.[index] ?? -1
      offsets.push(offset < 0 ? -1 : offset + shift)
    }
  }
  const walk = (node: Nodes) => {
    if (node.type === 'text') add(node.value.replaceAll('\n', ' '), align(source, ...rangeOf(node), node.value))
    else if (node.type === 'inlineCode') add(node.value)
    else if (node.type === 'break') add(' ')
    else if ('children' in node) node.children.forEach(walk)
  }
  block.children.forEach(walk)
  return { text, offsets, heading: block.type === 'heading' }
}

function attributePassages(element: MdxJsxFlowElement, source: string, shift: number): Passage[] {
  return element.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || !isOwnAttribute(element.name ?? '', attribute.name)) return []
    if (typeof attribute.value !== 'string' || !attribute.position) return []
    const [start, end] = rangeOf(attribute)
    const open = source.slice(start, end).search(/["']/)
    const offsets = align(source, start + open + 1, end, attribute.value).map((at) => (at < 0 ? -1 : at + shift))
    return [{ text: attribute.value, offsets, heading: false }]
  })
}

function rangeOf(node: { position?: Nodes['position'] }): [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

/**
 * For each character of a value, where it stands in the source it was read from: escapes, folded lines and the marks at the
 * beginning of lines are stepped over. From what cannot be followed on it is -1.
 */
export function align(source: string, start: number, end: number, value: string): number[] {
  const offsets = new Array<number>(value.length).fill(-1)
  let at = start
  let index = 0
  while (index < value.length && at < end) {
    const character = source[at]!
    const isAmpersand = character === '&' && /^&(?:amp|#0*38|#x0*26);/i.test(source.slice(at, at + 12))
    const isSame = character === value[index] || (character === '\n' && value[index] === ' ')
    if (isSame && !isAmpersand) {
      offsets[index++] = at++
      continue
    }
    const reference =
      character === '&' ? /^&[#\w]{1,40};/.exec(source.slice(at, Math.min(end, at + 42)))?.[0] : undefined
    if (reference) {
      at += reference.length
      index += String.fromCodePoint(value.codePointAt(index)!).length
    } else if (/[\\'\s>]/.test(character)) {
      at++
    } else {
      return offsets
    }
  }
  return offsets
}
