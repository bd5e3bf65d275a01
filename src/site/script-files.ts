import { nameList } from '../views/name-index.ts'
import { previewFiles } from '../views/previews.ts'
import { loadStory } from './load-story.ts'
import type { Asked } from './model-of.ts'

/** The files that scripts load: all names, and entries in a few words. */
export const names = async () => JSON.stringify(nameList(await loadStory()))

export const previews = {
  paths: async () =>
    [...previewFiles(await loadStory())].map(([part, file]) => ({ params: { part }, props: { file } })),
  model: ({ props }: Asked<{ file: unknown }>) => JSON.stringify(props.file),
}
