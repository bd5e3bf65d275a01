import sharp from 'sharp'

/** Widest image served, in pixels: twice the text column, for dense screens. */
const maxWidth = 1600

/**
 * An image as the site serves it, drawn anew from its pixels: turned as its EXIF data asks for, at most `maxWidth` wide, without
 * the metadata of the file (EXIF may hold a place or a person) and without what was hung on to it.
 */
export async function publishImage(original: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const image = sharp(original).rotate().resize({ width: maxWidth, withoutEnlargement: true })
  return new Uint8Array(await image.toBuffer())
}
