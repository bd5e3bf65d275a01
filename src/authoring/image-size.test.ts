import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { imageSize, maxPixels } from './image-size.ts'

/** Noise, so that no format can make a few bytes of it. */
const noise = (width = 60, height = 40) =>
  sharp({
    create: { width, height, channels: 3, background: 'grey', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })

const formats: [string, (image: Sharp) => Sharp][] = [
  ['jpeg', (image) => image.jpeg()],
  ['progressive jpeg', (image) => image.jpeg({ progressive: true })],
  ['png', (image) => image.png()],
  ['webp', (image) => image.webp()],
  ['avif', (image) => image.avif({ effort: 0 })],
]

const nameOf = (format: string) => `harbour.${format.replace('progressive ', '')}`

describe.each(formats)('a %s', (format, encode) => {
  it('has its size', async () => {
    expect(await imageSize(await encode(noise()).toBuffer(), nameOf(format))).toEqual({ width: 60, height: 40 })
  })

  it.each([0.5, 0.9])('is refused where only %d of it is there', async (part) => {
    const bytes = await encode(noise(600, 400)).toBuffer()
    expect(await imageSize(bytes.subarray(0, Math.floor(bytes.length * part)), nameOf(format))).toBeUndefined()
  })
})

describe('imageSize', () => {
  it.each([
    [1, 60, 40],
    [3, 60, 40],
    [5, 40, 60],
    [6, 40, 60],
    [8, 40, 60],
  ])('with EXIF orientation %d is %d × %d', async (orientation, width, height) => {
    const bytes = await noise().jpeg().withMetadata({ orientation }).toBuffer()
    expect(await imageSize(bytes, 'harbour.jpg')).toEqual({ width, height })
  })

  it.each([
    ['a GIF', () => noise().gif().toBuffer()],
    ['a TIFF', () => noise().tiff().toBuffer()],
    ['an SVG', () => new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['text', () => new TextEncoder().encode('So.')],
    ['nothing', () => new Uint8Array()],
  ])('refuses %s', async (_name, bytes) => {
    for (const ending of ['jpg', 'jpeg', 'png', 'webp', 'avif', 'svg', 'gif', 'constructor'])
      expect(await imageSize(await bytes(), `harbour.${ending}`)).toBeUndefined()
  })

  it('refuses a format that the name does not say', async () => {
    expect(await imageSize(await noise().png().toBuffer(), 'harbour.jpg')).toBeUndefined()
    expect(await imageSize(await noise().jpeg().toBuffer(), 'harbour.png')).toBeUndefined()
  })

  it('refuses more pixels than may be, from a file of a few kilobytes', async () => {
    const flat = sharp({ create: { width: 8000, height: maxPixels / 8000 + 1, channels: 3, background: 'grey' } })
    const bytes = await flat.png({ compressionLevel: 9 }).toBuffer()
    expect(bytes.length).toBeLessThan(200_000)
    expect(await imageSize(bytes, 'harbour.png')).toBeUndefined()
  })
})
