import type { Nodes, Parents, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { noFacts, type Address, type BodyFacts } from '../story/entry.ts'
import type { Position } from '../story/issue.ts'
import { vocabulary } from '../story/vocabulary.ts'
import { blockTextOf } from './block-text.ts'
import { headingSlugger } from './heading-slugger.ts'
import { parseCitation } from './citation-syntax.ts'
import { countWords, proseOf, type Block } from './prose.ts'
import { SKIP, visit } from './visit.ts'

/**
 * Everything a body refers to but its mentions, which need the names of all entries; and the prose to find those in.
 * With the source the tree was parsed from, places inside texts of several lines are exact.
 */
export function readBodyFacts(tree: Root, source = ''): { facts: BodyFacts; blocks: Block[] } {
  const facts = structuredClone(noFacts)
  const slugger = headingSlugger()
  const lines = source.split(/\r\n|\n|\r/)
  const definitions = new Map<string, string>()
  const references: (Address & { identifier: string })[] = []
  visit(tree, (node, _index, parent) => {
    const position = startOf(node)
    switch (node.type) {
      case 'citation':
        for (const { offset, ...ref } of node.refs)
          facts.citations.push({ ...ref, line: position.line, column: position.column + offset })
        break
      case 'heading': {
        const text = blockTextOf(node).trim()
        facts.headings.push({ depth: node.depth, text, id: slugger.slug(text), ...position })
        break
      }
      case 'link': {
        const words = blockTextOf(node).trim()
        facts.addresses.push({ url: node.url, role: 'link', ...(readsAsHost.test(words) && { words }), ...position })
        break
      }
      case 'linkReference': {
        const words = blockTextOf(node).trim()
        const { identifier } = node
        if (readsAsHost.test(words)) references.push({ identifier, url: '', role: 'link', words, ...position })
        break
      }
      case 'definition':
        if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url)
        facts.addresses.push({ url: node.url, role: 'definition', ...position })
        break
      case 'image':
        facts.addresses.push({ url: node.url, role: 'image', ...position })
        facts.images.push({ src: node.url, alt: node.alt ?? '', credit: node.title ?? '', ...position })
        break
      case 'imageReference':
        facts.forbidden.push({ kind: 'html', what: 'an image by reference', ...position })
        break
      case 'html':
        facts.forbidden.push({ kind: 'html', what: htmlName(node.value), ...position })
        break
      case 'text':
        readText(node.value, node, facts, lines)
        break
      case 'mdxjsEsm':
        facts.forbidden.push({ kind: 'code', what: 'an import or export', ...position })
        break
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        facts.forbidden.push({ kind: 'code', what: 'an expression in braces', ...position })
        break
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        readElement(node, facts)
        if (node.type === 'mdxJsxTextElement' && Object.hasOwn(vocabulary, node.name ?? '') && !standsAlone(parent))
          facts.forbidden.push({ kind: 'code', what: `component ${node.name} inside a line of text`, ...position })
        break
      case 'code':
        if (node.lang && !codeLanguage.test(node.lang))
          facts.forbidden.push({ kind: 'language', what: node.lang, ...position })
        return SKIP
      case 'inlineCode':
        return SKIP
    }
    return undefined
  })
  for (const { identifier, ...address } of references)
    facts.addresses.push({ ...address, url: definitions.get(identifier) ?? '' })
  const blocks = proseOf(tree)
  facts.words = blocks.reduce((sum, block) => sum + countWords(block.text), 0)
  return { facts, blocks }
}

/** Whether a paragraph holds components and white space only: MDX takes such a paragraph’s wrapping away. */
function standsAlone(parent: Parents | undefined): boolean {
  return (
    parent?.type === 'paragraph' &&
    parent.children.every(
      (child) => child.type === 'mdxJsxTextElement' || (child.type === 'text' && !child.value.trim()),
    )
  )
}

/** `bbc.com`, `https://www.bbc.com/news`: words that tell readers where a link leads. */
const readsAsHost = /^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/:?#]\S*)?$/iu

/** The languages of code blocks: `ts`, `c++`, `objective-c`. Highlighters have put other text into pages as HTML. */
const codeLanguage = /^[\w+#.-]{1,32}$/

const bareAddress = /(?:https?:\/\/|www\.)[^\s<>”"’)\]]+/giu
const citationLike = /\[@[^\]\n]*\]?/gu

function readText(value: string, node: Nodes, facts: BodyFacts, lines: readonly string[]): void {
  const place = finder(node, lines)
  for (const [match] of value.matchAll(bareAddress)) {
    const url = match.replace(/[.,;:!?]+$/u, '')
    facts.addresses.push({ url, role: 'bare', ...place(url) })
  }
  for (const [what] of value.matchAll(citationLike)) {
    const { line, column } = place(what)
    const escaped = lines[line - 1]?.[column - 2] === '\\'
    if (!escaped) facts.forbidden.push({ kind: 'citation', what, line, column })
  }
}

/**
 * Finds pieces of a text node in the lines it was read from, one after the other. A node’s own offsets do not tell:
 * escapes, character references and the marks of quotations and lists are gone. What is not there verbatim is placed
 * at the node’s start.
 */
function finder(node: Nodes, lines: readonly string[]): (piece: string) => Position {
  const start = startOf(node)
  const last = node.position?.end.line ?? start.line
  const next = new Map<string, Position>()
  return (piece) => {
    let { line, column } = next.get(piece) ?? start
    for (; line <= last; line++, column = 1) {
      const index = lines[line - 1]?.indexOf(piece, column - 1) ?? -1
      if (index < 0) continue
      next.set(piece, { line, column: index + 1 + piece.length })
      return { line, column: index + 1 }
    }
    return start
  }
}

function readElement(node: MdxJsxFlowElement | MdxJsxTextElement, facts: BodyFacts): void {
  const position = startOf(node)
  const found = new Map<string, string>()
  for (const attribute of node.attributes) {
    const place = attribute.position ? startOf(attribute) : position
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      facts.forbidden.push({ kind: 'code', what: 'a spread attribute', ...place })
    } else if (typeof attribute.value === 'object' && attribute.value !== null) {
      facts.forbidden.push({ kind: 'code', what: `code in the attribute ${attribute.name}`, ...place })
    } else if (found.has(attribute.name)) {
      facts.forbidden.push({ kind: 'code', what: `a second attribute ${attribute.name}`, ...place })
    } else {
      found.set(attribute.name, attribute.value ?? '')
    }
  }
  const attributes: Record<string, string> = Object.fromEntries(found)
  facts.components.push({ name: node.name ?? '', attributes, filled: node.children.length > 0, ...position })
  if (node.name === 'Quote' && attributes['source'] !== undefined)
    facts.citations.push({ ...parseCitation(attributes['source']), ...position })
  if (node.name === 'Figure')
    facts.images.push({
      src: attributes['src'] ?? '',
      alt: attributes['alt'] ?? '',
      credit: attributes['credit'] ?? '',
      ...position,
    })
}

function htmlName(html: string): string {
  const tag = /^<\/?([a-z][a-z0-9-]*)/i.exec(html)
  return tag ? `the tag <${tag[1]}>` : html.startsWith('<!--') ? 'an HTML comment' : 'HTML'
}

function startOf(node: { position?: { start: Position } | undefined }): Position {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}
