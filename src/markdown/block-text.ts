import type { Nodes } from 'mdast'

/** The words of a node without citations, footnote marks and markup. */
export function blockTextOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return ' '
  if (node.type === 'citation' || node.type === 'footnoteReference') return ''
  return 'children' in node ? node.children.map(blockTextOf).join('') : ''
}
