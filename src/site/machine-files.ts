import { machineFiles } from '../views/machine-files.ts'
import { loadStory } from './load-story.ts'
import type { Asked } from './model-of.ts'

/** Gives the text of a file for programs; throws where the story has no such file. */
export function machineFile(name: string): () => Promise<string> {
  return async () => {
    const text = machineFiles(await loadStory()).get(name)
    if (text === undefined) throw new Error(`There is no ${name}.`)
    return text
  }
}

/** The parts of a sitemap that is too long for one file. */
export const sitemapParts = {
  paths: async (): Promise<{ params: { part: string } }[]> =>
    [...machineFiles(await loadStory()).keys()].flatMap((name) => {
      const part = /^sitemap-(\d+)\.xml$/.exec(name)?.[1]
      return part === undefined ? [] : [{ params: { part } }]
    }),
  model: ({ params }: Asked) => machineFile(`sitemap-${params['part']}.xml`)(),
}
