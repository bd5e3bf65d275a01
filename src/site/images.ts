import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentDir } from '../authoring/checked-content.ts'
import { loadStory } from './load-story.ts'
import { publishImage } from './publish-image.ts'

export const images = {
  paths: async () => [...(await loadStory()).images.keys()].map((file) => ({ params: { file } })),
  load: async (file: string): Promise<Uint8Array<ArrayBuffer>> =>
    publishImage(await readFile(join(contentDir(), 'images', file))),
}
