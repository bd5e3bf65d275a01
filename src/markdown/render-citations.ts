import type { Element, ElementContent } from 'hast'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { citationKey, listSources } from '../story/source-list.ts'
import { pageUrlOf } from '../story/urls.ts'
import { bodyContext } from './body-context.ts'

/** Turns citations into numbered links to the entry’s source list, and takes the space before them away. */
export function renderCitations() {
  return (tree: Root, file: VFile): undefined => {
    const { story, entry } = bodyContext(file)
    if (entry.facts.citations.length === 0) return
    const sources = listSources(story, entry)
    visit(tree, 'citation', (node, index, parent) => {
      const before = index ? parent?.children[index - 1] : undefined
      if (before?.type === 'text') before.value = before.value.trimEnd()
      const cited = node.refs.flatMap((ref) => sources.get(citationKey(ref)) ?? []).sort((a, b) => a.number - b.number)
      const links = cited.map((listed): Element => {
        const label = `Source ${listed.number}: ${listed.source.publisher}`
        return {
          type: 'element',
          tagName: 'a',
          properties: {
            href: `${pageUrlOf(entry)}#${listed.anchor}`,
            ariaLabel: label,
          },
          children: [{ type: 'text', value: String(listed.number) }],
        }
      })
      const children: ElementContent[] = links.flatMap((link, position) =>
        position === 0 ? [link] : [{ type: 'text', value: ', ' }, link],
      )
      node.data = { hName: 'sup', hProperties: { className: ['cite'] }, hChildren: children }
    })
  }
}
