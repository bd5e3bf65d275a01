import { describe, expect, it } from 'vitest'
import { contentFolder } from '../authoring/content-folder.ts'
import { decodeText } from '../authoring/decode-text.ts'
import { splitFrontMatter } from '../authoring/front-matter.ts'
import { readContent } from '../authoring/read-content.ts'
import { fromStored, toStored } from '../authoring/stored-reading.ts'
import type { ReadingMemory } from '../authoring/reading-memory.ts'
import { isMdx, parseBody } from '../markdown/parse.ts'
import { proseOf } from '../markdown/prose.ts'
import { textOf } from './index-content.ts'

describe('the prose of a body', () => {
  it('is the same from its reading, as it is kept too, as from its file: over the whole story', async () => {
    const files = contentFolder('content')
    const readings: ReadingMemory = new Map()
    const { entries } = await readContent(files, readings)
    expect(entries.length).toBeGreaterThan(100)
    for (const { path } of entries) {
      const decoded = decodeText(await files.read(path))
      const { body } = splitFrontMatter('text' in decoded ? decoded.text : '')!
      const expected = textOf(proseOf(parseBody(body, isMdx(path) ? 'mdx' : 'markdown')))
      const reading = readings.get(path)!.reading!
      expect(textOf(reading.blocks), path).toBe(expected)
      const stored = structuredClone(toStored(reading))
      expect(textOf(fromStored(stored.reading, (part) => stored.parts[part]).blocks), path).toBe(expected)
    }
  }, 60_000)
})
