import { randomBytes } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compressedCopies } from './compress.ts'

const long = Buffer.from('Kyiv and Moscow said so. '.repeat(100))

describe('compressedCopies', () => {
  it.each(['a/index.html', '_assets/a.css', '_assets/a.js', 'names.json', 'maps/world.svg', 'feed.xml'])(
    'gives %s two copies that hold the same',
    async (path) => {
      const copies = await compressedCopies(path, long)
      expect([...copies.keys()]).toEqual(['.br', '.gz'])
      expect(brotliDecompressSync(copies.get('.br')!).equals(long)).toBe(true)
      expect(gunzipSync(copies.get('.gz')!).equals(long)).toBe(true)
    },
  )

  it.each([
    ['a picture', 'images/a.jpg', long],
    ['a part of the search index, which is compressed', 'pagefind/index/en_1.pf_index', long],
    ['a few letters', 'a.json', Buffer.from('{"a":1}')],
    ['what cannot be smaller', 'a.json', randomBytes(2000)],
    ['an empty file', 'a.css', Buffer.alloc(0)],
  ])('gives none to %s', async (_what, path, content) => {
    expect(await compressedCopies(path, content)).toEqual(new Map())
  })
})
