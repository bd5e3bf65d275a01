import type { ElementContent } from 'hast'
import { writePlain, type DrawComponent } from '../markdown/render-plain.ts'
import type { AnyEntry } from '../story/entry.ts'
import type { Story } from '../story/story.ts'
import { siteUrl } from '../story/urls.ts'
import { channelsOf } from '../views/channels.ts'
import { addableEvents, addressesOf, feedsOf } from '../views/subscriptions.ts'
import { loadStory } from './load-story.ts'
import type { Asked } from './model-of.ts'
import { outlineOf } from './page-body.ts'
import { renderPlainBody } from './render-body.ts'

/** What feeds render bodies with: the processor that pages use, and the files themselves. */
function plainRenderer(story: Story) {
  return {
    body: (entry: AnyEntry, draw: DrawComponent) => renderPlainBody(story, entry, draw),
    write: (nodes: ElementContent[], path: string) => writePlain(nodes, { site: siteUrl(story), path }),
  }
}

type PlainRenderer = ReturnType<typeof plainRenderer>

/** Writes what decides how bodies and records read in place of how they read. */
function outlineRenderer(story: Story): PlainRenderer {
  return {
    body: (entry) => JSON.stringify(outlineOf(story, entry)),
    write: (nodes) => JSON.stringify(nodes),
  }
}

/** One of each for a story: an item that stands in several feeds is made once by each. */
const renderers = new WeakMap<Story, Record<'plain' | 'outline', PlainRenderer>>()

function renderersOf(story: Story): Record<'plain' | 'outline', PlainRenderer> {
  const known = renderers.get(story) ?? { plain: plainRenderer(story), outline: outlineRenderer(story) }
  renderers.set(story, known)
  return known
}

/** Where the files of pages stand, as the rest of an address without the slashes around (`actors/nato`; the site’s own is empty), and the page. */
const paths = (story: Story, pages: readonly { path: string }[]) =>
  pages.flatMap(({ path }) =>
    addressesOf(story, path).map((address) => ({
      params: { of: address.slice(1, -1) || undefined },
      props: { page: path },
    })),
  )

/** A file that each page with a feed has. */
export const feeds = {
  paths: async () => {
    const story = await loadStory()
    return paths(story, feedsOf(story))
  },
  model:
    (write: (story: Story, path: string, renderer: PlainRenderer) => string) =>
    async ({ props }: Asked<{ page: string }>) => {
      const story = await loadStory()
      return write(story, props.page, renderersOf(story).plain)
    },
  outline:
    (feedOf: (story: Story, path: string, renderer: PlainRenderer) => object) =>
    async ({ props }: Asked<{ page: string }>) => {
      const story = await loadStory()
      return feedOf(story, props.page, renderersOf(story).outline)
    },
}

/** A file that each page with a calendar has. */
export const calendars = {
  paths: async () => {
    const story = await loadStory()
    return paths(story, channelsOf(story))
  },
  model:
    (write: (story: Story, path: string) => string) =>
    async ({ props }: Asked<{ page: string }>) =>
      write(await loadStory(), props.page),
}

/** A file of each announced item that can still be put into a calendar. */
export const events = {
  paths: async () =>
    addableEvents(await loadStory()).map(({ development, item }) => ({ params: { id: development, event: item } })),
  model:
    (write: (story: Story, id: string, item: string) => string) =>
    async ({ params }: Asked) =>
      write(await loadStory(), params['id']!, params['event']!),
}

/** A file of the whole site. */
export const wholeSite = (write: (story: Story) => string) => async () => write(await loadStory())
