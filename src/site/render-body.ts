import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getEntry, render } from 'astro:content'
import { contentDir } from '../authoring/checked-content.ts'
import { decodeText } from '../authoring/decode-text.ts'
import { splitFrontMatter } from '../authoring/front-matter.ts'
import { isMdx } from '../markdown/parse.ts'
import { renderMarkdown, type RenderOptions } from '../markdown/processor.ts'
import type { AnyEntry } from '../story/entry.ts'
import type { Story } from '../story/story.ts'

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
  const decoded = decodeText(await readFile(join(contentDir(), entry.path)))
  const split = 'text' in decoded ? splitFrontMatter(decoded.text) : undefined
  if (!split) throw new Error(`${entry.path} changed after it was checked.`)
  return { html: renderMarkdown(split.body, { story, entry }, options) }
}
