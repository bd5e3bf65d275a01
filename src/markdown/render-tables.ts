import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Lets a wide table scroll in its own box, by keyboard too, and aligns columns by class: HTML has no attribute for it. */
export function renderTables() {
  return (tree: Root): undefined => {
    visit(tree, 'element', (node, index, parent) => {
      const { align } = node.properties
      if (typeof align === 'string') node.properties = { className: [`align-${align}`] }
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined
      parent.children[index] = {
        type: 'element',
        tagName: 'section',
        properties: { className: ['scroll'], tabIndex: 0, ariaLabel: 'Table' },
        children: [node],
      }
      return undefined
    })
  }
}
