import sharp from 'sharp'
import type { ImageFile } from '../story/story.ts'

const formats = new Set(['jpeg', 'png', 'webp', 'heif'])

/** Most pixels of an image: 40 megapixels, more than a newspaper’s front page needs. */
const maxPixels = 40_000_000

/** An image’s size from its bytes, whatever its name says; undefined where it is none of the formats allowed. */
export async function imageSize(bytes: Uint8Array): Promise<ImageFile | undefined> {
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: maxPixels }).metadata()
    return formats.has(format) && width && height ? { width, height } : undefined
  } catch {
    return undefined
  }
}
