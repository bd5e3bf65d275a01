import { writePlain, type DrawComponent } from '../markdown/render-plain.ts'
import type { AnyEntry } from '../story/entry.ts'
import type { Story } from '../story/story.ts'
import { siteUrl } from '../story/urls.ts'
import { channelsOf } from '../views/channels.ts'
import { addableEvents, addressesOf, feedsOf } from '../views/subscriptions.ts'
import { loadStory } from './load-story.ts'
import { renderPlainBody } from './render-body.ts'

type PlainRenderer = ReturnType<typeof plainRenderer>

/** What feeds render bodies with: the processor that pages use, and the files themselves. */
function plainRenderer(story: Story) {
  return {
    body: (entry: AnyEntry, draw: DrawComponent) => renderPlainBody(story, entry, draw),
    write: (nodes: Parameters<typeof writePlain>[0], path: string) => writePlain(nodes, { site: siteUrl(story), path }),
  }
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
  load: async (page: string, write: (story: Story, path: string, renderer: PlainRenderer) => string) => {
    const story = await loadStory()
    return write(story, page, plainRenderer(story))
  },
}

/** A file that each page with a calendar has. */
export const calendars = {
  paths: async () => {
    const story = await loadStory()
    return paths(story, channelsOf(story))
  },
  load: async (page: string, write: (story: Story, path: string) => string) => write(await loadStory(), page),
}

/** A file of each announced item that can still be put into a calendar. */
export const events = {
  paths: async () =>
    addableEvents(await loadStory()).map(({ development, item }) => ({ params: { id: development, event: item } })),
  load: async (id: string, item: string, write: (story: Story, id: string, item: string) => string) =>
    write(await loadStory(), id, item),
}

/** A file of the whole site. */
export const wholeSite = async (write: (story: Story) => string) => write(await loadStory())
