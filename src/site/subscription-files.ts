import { writePlain, type DrawComponent } from '../markdown/render-plain.ts'
import type { AnyEntry } from '../story/entry.ts'
import type { Story } from '../story/story.ts'
import { channelsOf } from '../views/channels.ts'
import { addableEvents, feedsOf } from '../views/subscriptions.ts'
import { loadStory } from './load-story.ts'
import { renderPlainBody, siteOf } from './render-body.ts'

type PlainRenderer = ReturnType<typeof plainRenderer>

/** What feeds render bodies with: the processor that pages use, and the files themselves. */
function plainRenderer(story: Story) {
  return {
    body: (entry: AnyEntry, draw: DrawComponent) => renderPlainBody(story, entry, draw),
    write: (nodes: Parameters<typeof writePlain>[0], path: string) => writePlain(nodes, { site: siteOf(story), path }),
  }
}

/** The paths of pages as the rest of an address, without the slashes around: `actors/nato`; the site’s own is empty. */
const paths = (pages: readonly { path: string }[]) =>
  pages.map(({ path }) => ({ params: { of: path.slice(1, -1) || undefined } }))

const pathOf = (of: string | undefined) => (of ? `/${of}/` : '/')

/** A file that each page with a feed has. */
export const feeds = {
  paths: async () => paths(feedsOf(await loadStory())),
  load: async (of: string | undefined, write: (story: Story, path: string, renderer: PlainRenderer) => string) => {
    const story = await loadStory()
    return write(story, pathOf(of), plainRenderer(story))
  },
}

/** A file that each page with a calendar has. */
export const calendars = {
  paths: async () => paths(channelsOf(await loadStory())),
  load: async (of: string | undefined, write: (story: Story, path: string) => string) =>
    write(await loadStory(), pathOf(of)),
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
