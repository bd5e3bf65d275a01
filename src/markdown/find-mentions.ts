import type { Text } from 'mdast'
import { findNames, type NameIndex } from '../story/names.ts'
import { keyOf, parseEntryLink, type EntryRef } from '../story/ids.ts'
import type { Mention } from '../story/entry.ts'
import { quotationsIn } from '../story/quotations.ts'
import { sentencesOf, type Block } from './prose.ts'

/** A name that becomes a link: `[start, end)` within its text node. */
export interface NameLink {
  node: Text
  start: number
  end: number
  to: EntryRef
}

/** A mention, with the text node to change where it was found by name. */
interface Found {
  block: Block
  offset: number
  to: EntryRef
  link?: NameLink
  position: { line: number; column: number }
}

/**
 * The references of a body to entries: links by hand, and the first mention of each named entry in a section.
 * A body’s own entry is not mentioned by its name.
 */
function findAll(blocks: readonly Block[], names: NameIndex, self: EntryRef): Found[] {
  const found: Found[] = []
  const own = keyOf(self)
  let section = -1
  let seen = new Set<string>()
  for (const block of blocks) {
    if (block.section !== section) {
      section = block.section
      seen = new Set([own])
    }
    const inBlock: Found[] = []
    for (const link of block.links) {
      const to = parseEntryLink(link.url)
      if (!to) continue
      inBlock.push({ block, offset: link.start, to, position: startOf(link.node) })
    }
    if (block.runs.length > 0) {
      const quoted = quotationsIn(block.text)
      const outside = (start: number, end: number) => !quoted.some((range) => start < range[1] && end > range[0])
      for (const match of findNames(names, block.text)) {
        const run = block.runs.find(({ start, end }) => start <= match.start && match.end <= end)
        if (!run || !outside(match.start, match.end)) continue
        const link = { node: run.node, start: match.start - run.start, end: match.end - run.start, to: match.ref }
        inBlock.push({ block, offset: match.start, to: match.ref, link, position: startOf(run.node) })
      }
    }
    inBlock.sort((a, b) => a.offset - b.offset)
    for (const mention of inBlock) {
      const key = keyOf(mention.to)
      if (mention.link && seen.has(key)) continue
      seen.add(key)
      found.push(mention)
    }
  }
  return found
}

function startOf(node: { position?: { start: { line: number; column: number } } | undefined }) {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}

/** The mentions of a body with the sentence of each. */
export function findMentions(blocks: readonly Block[], names: NameIndex, self: EntryRef): Mention[] {
  const sentences = new Map<Block, (offset: number) => string>()
  const sentenceOf = (block: Block) => {
    const known = sentences.get(block) ?? sentencesOf(block.text)
    sentences.set(block, known)
    return known
  }
  return findAll(blocks, names, self).map(({ block, offset, to, link, position }) => ({
    to,
    sentence: sentenceOf(block)(offset),
    byHand: link === undefined,
    ...position,
  }))
}

/** The names of a body that become links. */
export function findNameLinks(blocks: readonly Block[], names: NameIndex, self: EntryRef): NameLink[] {
  return findAll(blocks, names, self).flatMap(({ link }) => link ?? [])
}
