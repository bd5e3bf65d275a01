import sharp from 'sharp'

/** How large the drawing is, in its own units. */
const drawn = 32

/**
 * The icons of the site, by path below `public/`, from its favicon. Where a system cuts its own shape out of an icon (`maskable`, Apple),
 * the ground reaches every edge.
 */
export async function drawIcons(favicon: string): Promise<Map<string, Uint8Array>> {
  const wholeGround = favicon.replace(/ rx="[\d.]+"/, '')
  const draw = (svg: string, size: number) =>
    sharp(Buffer.from(svg), { density: (72 * size) / drawn })
      .resize(size, size)
      .png({ palette: true, effort: 10 })
      .toBuffer()
  return new Map<string, Uint8Array>([
    ['icons/192.png', await draw(favicon, 192)],
    ['icons/512.png', await draw(favicon, 512)],
    ['icons/maskable.png', await draw(wholeGround, 512)],
    ['apple-touch-icon.png', await draw(wholeGround, 180)],
    ['favicon.ico', iconFile(await draw(favicon, drawn), drawn)],
  ])
}

/** A PNG as a Windows icon of one picture: a directory of one entry before it (ICO, as Windows Vista and all browsers read it). */
function iconFile(png: Uint8Array, size: number): Uint8Array {
  const header = Buffer.alloc(22)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  header.writeUInt8(size, 6)
  header.writeUInt8(size, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(32, 12)
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(header.length, 18)
  return Buffer.concat([header, png])
}
