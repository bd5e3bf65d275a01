import { describe, expect, it } from 'vitest'
import { contentFolder } from '../authoring/content-folder.ts'
import { readContent } from '../authoring/read-content.ts'
import { buildStory } from '../story/build-story.ts'
import { searchRecords } from '../views/search-record.ts'
import { itemsOf, textOf } from './cbor-items.ts'
import { indexFiles } from './index-story.ts'
import type { IndexPart } from './index-part.ts'
import { joinParts } from './join-parts.ts'
import { unpack } from './pagefind-file.ts'

const { storyFile, entries, images } = await readContent(contentFolder('content'))
const records = searchRecords(
  buildStory(storyFile!, entries, { images, drafts: false }),
  () => 'Café, cafés and coffee.',
)
const whole = await indexFiles(records, { language: 'en' })

/** From which word to which each file of words goes. */
function chunksOf(files: ReadonlyMap<string, Buffer>) {
  const meta = [...files].find(([path]) => path.endsWith('.pf_meta'))![1]
  return itemsOf(itemsOf(unpack(meta))[2]!).map((chunk) => {
    const [from, to, name] = itemsOf(chunk).map(textOf) as [string, string, string]
    const words = itemsOf(itemsOf(unpack(files.get(`index/${name}.pf_index`)!))[0]!)
    return { from, to, words: words.map((word) => textOf(itemsOf(word)[0]!)) }
  })
}

describe('joinParts', () => {
  it('gives the same bytes however the records were cut', async () => {
    const cut = await indexFiles(records, { language: 'en', least: 60 })
    expect([...cut.keys()].sort()).toEqual([...whole.keys()].sort())
    for (const [path, content] of whole) expect(cut.get(path)!.equals(content), path).toBe(true)
  }, 60_000)

  it('says of each file which words lie in it, without a gap, and parts no words that begin alike', () => {
    const chunks = chunksOf(whole)
    expect(chunks.length).toBeGreaterThan(10)
    const words = chunks.flatMap(({ words }) => words)
    expect(words).toEqual(words.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
    for (const [index, { from, to, words }] of chunks.entries()) {
      expect(words.every((word) => word >= from && word <= to)).toBe(true)
      const before = chunks[index - 1]
      if (!before) continue
      expect(from).toBe(`${before.to}\0`)
      expect(words[0]!.slice(0, 4)).not.toBe(before.words.at(-1)!.slice(0, 4))
    }
  })

  it('keeps two records whose files would have the same name', async () => {
    const part = (text: string): IndexPart => ({
      pages: [{ name: 'en_deaaaaaaa', file: Buffer.from(text), words: 1, day: '2025-02-12' }],
      listings: [],
      data: Buffer.alloc(0),
      filters: [],
    })
    const files = await joinParts([part('one'), part('two')], whole)
    const own = [...files].filter(([, content]) => /^(?:one|two)$/.test(content.toString('latin1')))
    expect(own.map(([, content]) => content.toString()).sort()).toEqual(['one', 'two'])
    expect(JSON.parse(files.get('days.json')!.toString())).toEqual({
      '2025-02-12': expect.stringMatching(/^de[0-9a-f]+ de[0-9a-f]+$/) as unknown,
    })
  })
})
