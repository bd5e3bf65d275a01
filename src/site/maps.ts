import { drawBaseMap } from '../views/charts/base-map-drawing.ts'
import { baseMaps } from '../views/charts/base-map.ts'
import { mapFrames } from '../views/charts/map-frames.ts'
import { loadStory } from './load-story.ts'
import type { Asked } from './model-of.ts'

/** The base maps that pages take their frames from. */
export const maps = {
  paths: () => Object.keys(baseMaps).map((name) => ({ params: { file: `${name}.svg` } })),
  model: async ({ params }: Asked): Promise<string> => {
    const { file } = params
    const base = Object.values(baseMaps).find(({ name }) => file === `${name}.svg`)
    if (!base) throw new Error(`There is no base map ${file}.`)
    return drawBaseMap(base.name, mapFrames(await loadStory()).country?.title)
  },
}
