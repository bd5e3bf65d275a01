import type { Image, Paragraph, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { imageFileOf } from '../story/addresses.ts'
import { imageUrl } from '../story/urls.ts'
import { bodyContext } from './body-context.ts'

/** An image alone in its paragraph becomes a figure with its credit; every image gets its size, so that nothing moves. */
export function renderImages() {
  return (tree: Root, file: VFile): undefined => {
    const { story } = bodyContext(file)
    visit(tree, 'image', (node, _index, parent) => {
      const name = imageFileOf(node.url) ?? node.url
      const size = story.images.get(name)
      node.url = imageUrl(name)
      node.data = { hProperties: { ...size, loading: 'lazy', decoding: 'async' } }
      if (parent?.type === 'paragraph' && parent.children.length === 1) toFigure(parent, node)
    })
  }
}

function toFigure(paragraph: Paragraph, image: Image): void {
  const credit = image.title ?? ''
  image.title = null
  paragraph.data = { hName: 'figure' }
  paragraph.children.push({
    type: 'emphasis',
    children: [{ type: 'text', value: credit }],
    data: { hName: 'figcaption' },
  })
}
