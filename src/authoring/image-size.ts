import type { ImageFile } from '../story/story.ts'

/**
 * How files of the formats allowed begin, by the ending of their name: no other decoder gets to see an author’s bytes.
 * PNG, ISO 10918-1, RIFF WebP and ISO 14496-12 with the brand of AVIF.
 */
const beginnings: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n\x1A\n/,
  jpg: /^\xFF\xD8\xFF/,
  jpeg: /^\xFF\xD8\xFF/,
  webp: /^RIFF[^]{4}WEBP/,
  avif: /^[^]{4}ftypavi[fs]/,
}

/** Most pixels of an image: 40 megapixels, more than a newspaper’s front page needs, and 160 MB when it is decoded. */
export const maxPixels = 40_000_000

/** Largest file: the site serves images at most 1,600 pixels wide, which takes a tenth; the rest would burden every clone. */
export const maxImageBytes = 4 * 1024 * 1024

/**
 * An image’s size from its bytes, as readers see it: turned the way its EXIF data asks for.
 * Undefined where it is not what its name’s ending says, or is damaged: only decoding it whole tells that.
 */
export async function imageSize(bytes: Uint8Array, name: string): Promise<ImageFile | undefined> {
  const ending = /[^.]*$/.exec(name)?.[0] ?? ''
  const beginning = Object.hasOwn(beginnings, ending) ? beginnings[ending] : undefined
  if (!beginning?.test(String.fromCharCode(...bytes.subarray(0, 12)))) return undefined
  // Loading it takes longer than reading a hundred entries, and most stories have few images or none.
  const { default: sharp } = await import('sharp')
  try {
    const image = sharp(bytes, { limitInputPixels: maxPixels })
    const { autoOrient } = await image.metadata()
    if (!autoOrient.width || !autoOrient.height) return undefined
    await image.resize({ width: 1 }).toBuffer()
    return { width: autoOrient.width, height: autoOrient.height }
  } catch {
    return undefined
  }
}
