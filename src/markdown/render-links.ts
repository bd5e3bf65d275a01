import type { ElementContent } from 'hast'
import type { Emphasis, Link, Parents, PhrasingContent, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { kindOfAddress } from '../story/addresses.ts'
import { keyOf, parseEntryLink, type EntryRef } from '../story/ids.ts'
import { urlOf } from '../story/urls.ts'
import { blockTextOf } from './block-text.ts'
import { bodyContext } from './body-context.ts'
import { findNameLinks, type NameLink } from './find-mentions.ts'
import { proseOf } from './prose.ts'

/**
 * Turns names into links to their entries, and `actor:`-style links into addresses; says behind other links where they lead.
 * Throws for an address that would run something, should the check have missed it.
 */
export function renderLinks() {
  return (tree: Root, file: VFile): undefined => {
    const { story, entry } = bodyContext(file)
    const byNode = Map.groupBy(findNameLinks(proseOf(tree), story.names, entry), ({ node }) => node)
    visit(tree, 'text', (node, index, parent) => {
      const links = byNode.get(node)
      if (!links || parent === undefined || index === undefined) return undefined
      const pieces = split(node, links)
      ;(parent as Parents).children.splice(index, 1, ...(pieces as never[]))
      return index + pieces.length
    })
    visit(tree, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return
      const to = parseEntryLink(node.url)
      if (!to && kindOfAddress(node.url) === 'unsafe')
        throw new Error(`${entry.path}: the address ${node.url} is not safe.`)
      if (!to) return
      node.url = urlOf(to)
      if (!story.byKey.has(keyOf(to))) throw new Error(`${entry.path}: ${keyOf(to)} does not exist.`)
    })
    showHosts(tree)
  }
}

/** Puts the host behind the words of each link that leaves the site, unless they name it. */
function showHosts(tree: Root): void {
  const definitions = new Map<string, string>()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url)
  })
  visit(tree, ['link', 'linkReference'], (node, index, parent) => {
    if ((node.type !== 'link' && node.type !== 'linkReference') || !parent || index === undefined) return undefined
    const url = node.type === 'link' ? node.url : (definitions.get(node.identifier) ?? '')
    const host = kindOfAddress(url) === 'web' ? new URL(url).hostname.replace(/^www\./, '') : undefined
    if (host === undefined || blockTextOf(node).includes(host)) return undefined
    // As a child of the HTML alone: anchors of headings come from what the author wrote.
    const hChildren: ElementContent[] = [{ type: 'text', value: ` (${host})` }]
    const shown: Emphasis = {
      type: 'emphasis',
      children: [],
      data: { hName: 'span', hProperties: { className: ['host'] }, hChildren },
    }
    ;(parent as Parents).children.splice(index + 1, 0, shown as never)
    return index + 2
  })
}

function split(node: Text, links: readonly NameLink[]): PhrasingContent[] {
  const pieces: PhrasingContent[] = []
  let position = 0
  for (const { start, end, to } of links) {
    if (start > position) pieces.push({ type: 'text', value: node.value.slice(position, start) })
    pieces.push(nameLink(node.value.slice(start, end), to))
    position = end
  }
  if (position < node.value.length) pieces.push({ type: 'text', value: node.value.slice(position) })
  return pieces
}

function nameLink(text: string, to: EntryRef): Link {
  return {
    type: 'link',
    url: urlOf(to),
    children: [{ type: 'text', value: text }],
    data: { hProperties: { className: ['name'] } },
  }
}
