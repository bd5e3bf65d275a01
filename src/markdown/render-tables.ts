import type { Root } from 'hast'
import { visit, SKIP } from 'unist-util-visit'

/** Lets a wide table scroll in its own box, by keyboard too. */
export function renderTables() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined
      parent.children[index] = {
        type: 'element',
        tagName: 'section',
        properties: { className: ['scroll'], tabIndex: 0, ariaLabel: 'Table' },
        children: [node],
      }
      return SKIP
    })
  }
}
