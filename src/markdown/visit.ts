import type { Nodes, Parents } from 'mdast'

/** What a visitor returns to leave out what is inside a node. */
export const SKIP = 'skip'

/**
 * Calls a visitor with each node of a tree in the order of the text, as `unist-util-visit` does for a visitor that changes
 * nothing: that one names a closure for each node it sees, which is most of its cost, and the check sees each body.
 */
export function visit(
  node: Nodes,
  visitor: (node: Nodes, index: number | undefined, parent: Parents | undefined) => typeof SKIP | undefined,
  index?: number,
  parent?: Parents,
): void {
  if (visitor(node, index, parent) === SKIP || !('children' in node)) return
  for (let child = 0; child < node.children.length; child++) visit(node.children[child]!, visitor, child, node)
}
