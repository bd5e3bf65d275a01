import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentDir } from '../authoring/checked-content.ts'
import { loadStory } from './load-story.ts'
import type { Asked } from './model-of.ts'
import { publishImage } from './publish-image.ts'

const original = ({ params }: Asked) => readFile(join(contentDir(), 'images', params['file']!))

export const images = {
  paths: async () => [...(await loadStory()).images.keys()].map((file) => ({ params: { file } })),
  model: async (asked: Asked): Promise<Uint8Array<ArrayBuffer>> => publishImage(await original(asked)),
  /** To draw an image anew takes a hundred times as long as to read it. */
  outline: original,
}
