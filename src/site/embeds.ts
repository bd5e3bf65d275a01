import { embedPrefix } from '../story/urls.ts'
import { embedAt, embedUrlsOf } from '../views/embeds/embed-list.ts'
import { embedPage } from '../views/embeds/embed-page.ts'
import { goneEmbedAt, goneEmbeds } from '../views/embeds/kept-embeds.ts'
import { frameOf } from '../views/frame.ts'
import { loadStory } from './load-story.ts'
import type { Asked } from './model-of.ts'

/** Pages for frames: what stands below `/embed/`, as paths without slashes at the ends. */
export const embeds = {
  paths: async () => {
    const story = await loadStory()
    const urls = [...embedUrlsOf(story), ...goneEmbeds(story).map(({ head }) => head.path)]
    return urls.map((url) => ({ params: { path: url.slice(embedPrefix.length, -1) } }))
  },
  model: async ({ params }: Asked) => {
    const story = await loadStory()
    const url = `${embedPrefix}${params['path']}/`
    const model = embedAt(story, url) ? embedPage(story, url) : goneEmbedAt(story, url)
    return { frame: frameOf(story), model }
  },
}
