import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { contentDir } from '../authoring/checked-content.ts'
import { loadStory } from './load-story.ts'

/** Widest image served, in pixels: twice the text column, for dense screens. */
const maxWidth = 1600

export const images = {
  paths: async () => [...(await loadStory()).images.keys()].map((file) => ({ params: { file } })),
  /** The image drawn anew: at most `maxWidth` wide, without the metadata of the file (EXIF may hold a place or a person). */
  load: async (file: string): Promise<Uint8Array<ArrayBuffer>> => {
    const original = await readFile(join(contentDir(), 'images', file))
    const image = sharp(original).rotate().resize({ width: maxWidth, withoutEnlargement: true })
    return new Uint8Array(await image.toBuffer())
  },
}
