import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { imageSize } from './image-size.ts'

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

describe.each(formats)('a %s', (_name, encode) => {
  it('has its size', async () => {
    expect(await imageSize(await encode(noise()).toBuffer())).toEqual({ width: 60, height: 40 })
  })

  it.each([0.5, 0.9])('is refused where only %d of it is there', async (part) => {
    const bytes = await encode(noise(600, 400)).toBuffer()
    expect(await imageSize(bytes.subarray(0, Math.floor(bytes.length * part)))).toBeUndefined()
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
    expect(await imageSize(bytes)).toEqual({ width, height })
  })

  it.each([
    ['a GIF', () => noise().gif().toBuffer()],
    ['a TIFF', () => noise().tiff().toBuffer()],
    ['an SVG', () => new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['text', () => new TextEncoder().encode('So.')],
    ['nothing', () => new Uint8Array()],
  ])('refuses %s', async (_name, bytes) => {
    expect(await imageSize(await bytes())).toBeUndefined()
  })
})
