import { getEntry, render } from 'astro:content'
import { isMdx } from '../markdown/parse.ts'
import { renderMarkdown, type RenderOptions } from '../markdown/processor.ts'
import type { AnyEntry } from '../story/entry.ts'
import type { Story } from '../story/story.ts'
import { readBody } from './read-body.ts'

/** A rendered body: HTML, or a component that Astro compiled from MDX. */
export type RenderedBody =
  { html: string } | { Content: Awaited<ReturnType<typeof render>>['Content']; entry: AnyEntry; story: Story }

/** Renders an entry’s body. Markdown goes through our processor; MDX was compiled by Astro with the same plugins. */
export async function renderBody(story: Story, entry: AnyEntry, options?: RenderOptions): Promise<RenderedBody> {
  if (isMdx(entry.path)) {
    const compiled = await getEntry(entry.collection, entry.id)
    if (!compiled) throw new Error(`${entry.path} is not in the data store.`)
    return { Content: (await render(compiled)).Content, entry, story }
  }
  return { html: renderMarkdown(readBody(entry), { story, entry }, options) }
}
