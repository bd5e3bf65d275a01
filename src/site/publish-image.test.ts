import sharp, { type Sharp } from 'sharp'
import { expect, it } from 'vitest'
import { publishImage } from './publish-image.ts'

const tail = '<script>alert(1)</script>'

it.each<[string, (image: Sharp) => Sharp]>([
  ['jpeg', (image) => image.jpeg()],
  ['png', (image) => image.png()],
  ['webp', (image) => image.webp()],
  ['avif', (image) => image.avif({ effort: 0 })],
])('a published %s holds no place, no person and nothing but its pixels', async (_format, encode) => {
  const image = sharp({ create: { width: 60, height: 40, channels: 3, background: 'grey' } })
    .withExif({
      IFD0: { Artist: 'Ann Ames', Copyright: 'Ann Ames' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>Ann Ames</a></x:xmpmeta>')
  const taken = await encode(image.withMetadata({ orientation: 6 })).toBuffer()
  expect(taken.toString('latin1')).toContain('Ann Ames')
  const published = Buffer.from(await publishImage(Buffer.concat([taken, Buffer.from(tail)])))
  const { exif, xmp, iptc, icc, width, height } = await sharp(published).metadata()
  expect({ exif, xmp, iptc, icc, width, height }).toEqual({ width: 40, height: 60 })
  for (const text of ['Ann Ames', 'Exif', 'GPS', tail]) expect(published.toString('latin1')).not.toContain(text)
})
