import { previewFiles } from '../views/previews.ts'
import { loadStory } from './load-story.ts'

/** The files that scripts load: entries in a few words. */
export const previews = {
  paths: async () =>
    [...previewFiles(await loadStory())].map(([part, file]) => ({ params: { part }, props: { file } })),
}
