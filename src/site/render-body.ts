import { getEntry, render } from 'astro:content'
import { isMdx } from '../markdown/parse.ts'
import { finishBody, renderMarkdown, renderTree } from '../markdown/processor.ts'
import { renderComponents, writePlain, type DrawComponent } from '../markdown/render-plain.ts'
import type { AnyEntry } from '../story/entry.ts'
import type { Story } from '../story/story.ts'
import { pageUrlOf, siteUrl } from '../story/urls.ts'
import { isInFeed } from '../views/channels.ts'
import { readBody } from './read-body.ts'
import { bodyOfOtherThread, shareBody, type WrittenBody } from './shared-bodies.ts'

/** A rendered body: HTML, or a component that Astro compiled from MDX. */
export type RenderedBody = { html: string } | { Content: Awaited<ReturnType<typeof render>>['Content'] }

/** Renders an entry’s body. Markdown goes through our processor; MDX was compiled by Astro with the same plugins. */
export async function renderBody(story: Story, entry: AnyEntry): Promise<RenderedBody> {
  if (isMdx(entry.path)) {
    const compiled = await getEntry(entry.collection, entry.id)
    if (!compiled) throw new Error(`${entry.path} is not in the data store.`)
    return { Content: (await render(compiled)).Content }
  }
  if (isInFeed(story, entry)) return { html: writtenTwice(story, entry).html }
  return { html: renderMarkdown(readBody(entry), { story, entry }) }
}

/** The first blocks of a Markdown body, until at least this many words stand, as HTML for a page that is not its own. */
export function renderOpening(story: Story, entry: AnyEntry, words: number): string {
  return renderMarkdown(readBody(entry), { story, entry }, { words })
}

/** An entry’s body as HTML for readers who see it away from its page, components drawn by `draw`. */
export function renderPlainBody(story: Story, entry: AnyEntry, draw: DrawComponent): string {
  if (!isMdx(entry.path)) return writtenTwice(story, entry).plain
  return writePlain(renderComponents(readBody(entry), { story, entry }, draw), baseOf(story, entry))
}

/** A body is wanted by its page and by feeds, in whatever order: it is rendered once, and kept as long as its entry. */
const written = new WeakMap<AnyEntry, WrittenBody>()

function writtenTwice(story: Story, entry: AnyEntry): WrittenBody {
  const known = written.get(entry) ?? bodyOfOtherThread(entry)
  if (known) {
    written.set(entry, known)
    return known
  }
  const tree = renderTree(readBody(entry), { story, entry })
  const plain = writePlain(tree.children, baseOf(story, entry))
  const both = { html: finishBody(tree), plain }
  written.set(entry, both)
  shareBody(entry, both)
  return both
}

/** Where a body’s addresses count from. */
function baseOf(story: Story, entry: AnyEntry): { site: string; path: string } {
  return { site: siteUrl(story), path: pageUrlOf(entry) }
}
