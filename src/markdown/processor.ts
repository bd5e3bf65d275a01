import type { Root as Html } from 'hast'
import type { Root, RootContent } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { pageUrlOf } from '../story/urls.ts'
import type { BodyContext } from './body-context.ts'
import { blockTextOf } from './block-text.ts'
import { citationSyntax } from './citation-syntax.ts'
import { extendedSyntax, parseBody } from './parse.ts'
import { countWords } from './prose.ts'
import { refuseCode } from './refuse-code.ts'
import { renderCitations } from './render-citations.ts'
import { renderHeadings } from './render-headings.ts'
import { renderImages } from './render-images.ts'
import { renderLinks } from './render-links.ts'
import { renderTables } from './render-tables.ts'

/** How our tree becomes HTML, for every body: footnotes keep clear of headings. */
export const remarkRehypeOptions = { clobberPrefix: 'note-', footnoteLabel: 'Notes' } as const

/** What happens to every body’s tree, whoever shows it. */
export const transforms = [renderLinks, renderCitations, renderHeadings, renderImages] as const

/** The plugins for Astro’s unified processor, so that MDX is compiled as Markdown is rendered. */
export const mdxPlugins = {
  remarkPlugins: [extendedSyntax, citationSyntax, refuseCode, ...transforms],
  rehypePlugins: [renderTables],
  remarkRehype: remarkRehypeOptions,
}

const renderer = unified()
  .use([...transforms])
  .use(remarkRehype, remarkRehypeOptions)
  .freeze()
const writer = unified().use(rehypeStringify).freeze()
const finish = renderTables()

export interface RenderOptions {
  /** Renders whole blocks from the start until at least this many words stand. */
  words?: number
}

/** Renders a Markdown body (without front matter) to HTML. Raw HTML is dropped; the check has refused it. */
export function renderMarkdown(body: string, context: BodyContext, options: RenderOptions = {}): string {
  return finishBody(renderTree(body, context, options))
}

/** A Markdown body as a tree of HTML, for who writes it in more than one way. */
export function renderTree(body: string, context: BodyContext, options: RenderOptions = {}): Html {
  const file = new VFile({ path: context.entry.path, data: { parley: context } })
  const tree: Root = parseBody(body, 'markdown')
  if (options.words !== undefined) keepOpening(tree, options.words, context)
  return renderer.runSync(tree, file)
}

/** Writes a body’s tree as HTML for its page. The tree is changed. */
export function finishBody(tree: Html): string {
  finish(tree)
  return writer.stringify(tree)
}

/** Cuts a body to its first whole blocks, for a page that is not its own: what is left leads to the body’s page. */
function keepOpening(tree: Root, words: number, { entry }: BodyContext): void {
  const [text, definitions] = [
    tree.children.filter(({ type }) => type !== 'definition' && type !== 'footnoteDefinition'),
    tree.children.filter(({ type }) => type === 'definition'),
  ]
  tree.children = [...opening(text.slice(text.findIndex(({ type }) => type !== 'heading')), words), ...definitions]
  visit(tree, (node, index, parent) => {
    if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('#'))
      node.url = pageUrlOf(entry) + node.url
    if (node.type !== 'footnoteReference' || !parent || index === undefined) return undefined
    parent.children.splice(index, 1)
    return index
  })
}

function opening(blocks: RootContent[], words: number): RootContent[] {
  let count = 0
  const end = blocks.findIndex(
    (block) => block.type === 'heading' || (count += countWords(blockTextOf(block))) >= words,
  )
  if (end === -1) return blocks
  return blocks.slice(0, blocks[end]?.type === 'heading' ? end : end + 1)
}
