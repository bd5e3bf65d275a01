import type { Nodes, Parents, Root, Text } from 'mdast'
import { visit } from './visit.ts'

/** A piece of a block’s text that stands in one text node. */
export interface Run {
  node: Text
  /** Where it begins in the block’s text. */
  start: number
  end: number
}

/** A paragraph, heading or table cell of prose, as one line of text. Citations and footnote marks leave no trace in it. */
export interface Block {
  text: string
  /** Counts the headings before it: names link once in a section. */
  section: number
  /** Pieces in which names may link: outside links, quotations, headings and code. */
  runs: Run[]
  /** All pieces, those in links and headings included: what is not in one is code. */
  pieces: Run[]
  /** Links in the block, in order: address and where their text begins. */
  links: { url: string; start: number; node: Nodes }[]
  /** What others say, word for word, is not our prose. */
  quoted: boolean
  heading: boolean
  cell: boolean
}

const blockTypes = new Set(['paragraph', 'heading', 'tableCell'])

/** The prose of a body in reading order, MDX children included. */
export function proseOf(tree: Root): Block[] {
  const blocks: Block[] = []
  const addresses = definitionsOf(tree)
  let section = 0
  const walk = (node: Parents, quoted: boolean) => {
    for (const child of node.children) {
      if (child.type === 'heading') section++
      if (blockTypes.has(child.type)) blocks.push(blockOf(child as Parents, section, quoted, addresses))
      else if ('children' in child) walk(child, quoted || isQuotation(child))
    }
  }
  walk(tree, false)
  return blocks
}

/** Whether all that stands in the node is somebody else’s words. */
export function isQuotation(node: Nodes): boolean {
  return node.type === 'blockquote' || (node.type === 'mdxJsxFlowElement' && node.name === 'Quote')
}

/** Addresses that `[words][label]` refers to, by label; the first of two counts. */
function definitionsOf(tree: Root): Map<string, string> {
  const addresses = new Map<string, string>()
  visit(tree, (node) => {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url)
    return undefined
  })
  return addresses
}

function blockOf(node: Parents, section: number, quoted: boolean, addresses: ReadonlyMap<string, string>): Block {
  const block: Block = {
    text: '',
    section,
    runs: [],
    pieces: [],
    links: [],
    quoted,
    heading: node.type === 'heading',
    cell: node.type === 'tableCell',
  }
  const walk = (parent: Parents, linkable: boolean) => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        const start = block.text.length
        block.text += child.value.replaceAll('\n', ' ')
        const piece = { node: child, start, end: block.text.length }
        block.pieces.push(piece)
        if (linkable) block.runs.push(piece)
      } else if (child.type === 'citation' || child.type === 'footnoteReference') {
        block.text = block.text.trimEnd()
      } else if (child.type === 'break') {
        block.text += ' '
      } else if (child.type === 'inlineCode') {
        block.text += child.value
      } else if (child.type === 'link') {
        block.links.push({ url: child.url, start: block.text.length, node: child })
        walk(child, false)
      } else if (child.type === 'linkReference') {
        const url = addresses.get(child.identifier) ?? ''
        block.links.push({ url, start: block.text.length, node: child })
        walk(child, false)
      } else if ('children' in child) {
        walk(child, linkable)
      }
    }
  }
  walk(node, !quoted && !block.heading)
  return block
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Gives for an offset the sentence of the text that holds it, on one line. */
export function sentencesOf(text: string): (offset: number) => string {
  let sentences: Intl.SegmentData[] | undefined
  return (offset) => {
    sentences ??= [...segmenter.segment(text)]
    const at = Math.min(offset, Math.max(0, text.length - 1))
    const sentence = sentences.findLast(({ index }) => index <= at)
    return (sentence?.segment ?? text).replace(/\s+/g, ' ').trim()
  }
}

/** How many words a text has, by white space. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length
}
