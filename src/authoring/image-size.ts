import type { ImageFile } from '../story/story.ts'

const formats = new Set(['jpeg', 'png', 'webp', 'heif'])

/** Most pixels of an image: 40 megapixels, more than a newspaper’s front page needs. */
const maxPixels = 40_000_000

/** Largest file: the site serves images at most 1,600 pixels wide, which takes a tenth; the rest would burden every clone. */
export const maxImageBytes = 4 * 1024 * 1024

/**
 * An image’s size from its bytes, whatever its name says, as readers see it: turned the way its EXIF data asks for.
 * Undefined where it is none of the formats allowed, or is damaged: only decoding it whole tells that.
 */
export async function imageSize(bytes: Uint8Array): Promise<ImageFile | undefined> {
  // Loading it takes longer than reading a hundred entries, and most stories have few images or none.
  const { default: sharp } = await import('sharp')
  try {
    const image = sharp(bytes, { limitInputPixels: maxPixels })
    const { format, autoOrient } = await image.metadata()
    if (!formats.has(format) || !autoOrient.width || !autoOrient.height) return undefined
    await image.resize({ width: 1 }).toBuffer()
    return { width: autoOrient.width, height: autoOrient.height }
  } catch {
    return undefined
  }
}
