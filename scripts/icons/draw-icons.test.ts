import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawIcons } from './draw-icons.ts'

const icons = await drawIcons(readFileSync('public/favicon.svg', 'utf8'))
const picture = (name: string, bytes: Uint8Array) => sharp(name.endsWith('.ico') ? bytes.subarray(22) : bytes)

describe('the icons in public/', () => {
  it.each([...icons])('show the favicon: %s', async (name, drawn) => {
    const committed = picture(name, readFileSync(join('public', name)))
    const { data, info } = await committed.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    const wanted = await picture(name, drawn).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    expect(info).toEqual(wanted.info)
    // Another version of the library may round otherwise.
    const apart = data.reduce((most, value, index) => Math.max(most, Math.abs(value - wanted.data[index]!)), 0)
    expect(apart, 'npm run icons draws them anew').toBeLessThan(24)
  })

  it.each([
    ['icons/192.png', 192, 0],
    ['icons/512.png', 512, 0],
    ['icons/maskable.png', 512, 255],
    ['apple-touch-icon.png', 180, 255],
    ['favicon.ico', 32, 0],
  ])('have their size, and corners where a system cuts its own shape: %s', async (name, size, corner) => {
    const { data, info } = await picture(name, icons.get(name)!)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([size, size])
    expect(data[3]).toBe(corner)
  })

  it('stand in a file that says where its picture is', () => {
    const ico = Buffer.from(icons.get('favicon.ico')!)
    expect(ico.subarray(0, 6).toString('hex')).toBe('000001000100')
    const [length, offset] = [ico.readUInt32LE(14), ico.readUInt32LE(18)]
    expect(
      ico
        .subarray(offset, offset + length)
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    expect(offset + length).toBe(ico.length)
  })
})
