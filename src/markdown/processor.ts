import type { Root } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { BodyContext } from './body-context.ts'
import { citationSyntax } from './citation-syntax.ts'
import { extendedSyntax, parseBody } from './parse.ts'
import { refuseCode } from './refuse-code.ts'
import { renderCitations } from './render-citations.ts'
import { renderHeadings } from './render-headings.ts'
import { renderImages } from './render-images.ts'
import { renderLinks } from './render-links.ts'
import { renderTables } from './render-tables.ts'

/** How our tree becomes HTML, for every body: footnotes keep clear of headings. */
export const remarkRehypeOptions = { clobberPrefix: 'note-', footnoteLabel: 'Notes' } as const

const transforms = [renderLinks, renderCitations, renderHeadings, renderImages] as const

/** The plugins for Astro’s unified processor, so that MDX is compiled as Markdown is rendered. */
export const mdxPlugins = {
  remarkPlugins: [extendedSyntax, citationSyntax, refuseCode, ...transforms],
  rehypePlugins: [renderTables],
  remarkRehype: remarkRehypeOptions,
}

const renderer = unified()
  .use([...transforms])
  .use(remarkRehype, remarkRehypeOptions)
  .use(renderTables)
  .use(rehypeStringify)
  .freeze()

/** Renders a Markdown body (without front matter) to HTML. Raw HTML is dropped; the check has refused it. */
export function renderMarkdown(body: string, context: BodyContext): string {
  const file = new VFile({ path: context.entry.path, data: { parley: context } })
  const tree: Root = parseBody(body, 'markdown')
  return renderer.stringify(renderer.runSync(tree, file))
}
