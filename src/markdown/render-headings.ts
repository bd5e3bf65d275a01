import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { blockTextOf } from './block-text.ts'
import { headingSlugger } from './heading-slugger.ts'

/** Gives each heading the anchor that `BodyFacts.headings` names. */
export function renderHeadings() {
  return (tree: Root): undefined => {
    const slugger = headingSlugger()
    visit(tree, 'heading', (node) => {
      node.data = { ...node.data, hProperties: { id: slugger.slug(blockTextOf(node).trim()) } }
    })
  }
}
