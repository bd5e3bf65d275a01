import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/story-folder.ts'
import type { SearchRecord } from '../views/search-record.ts'
import { writeSearchIndex } from './index-story.ts'
import { keep, keyFor, loadKept, partsFolder, keepOnly } from './kept-parts.ts'

describe('what is kept', () => {
  it('is given back, unless it is damaged', () => {
    using folder = temporaryFolder()
    const key = keyFor(['a'])!
    keep(folder.path, key, { bytes: Buffer.from('abc') })
    expect(loadKept(folder.path, key)).toEqual({ bytes: Buffer.from('abc') })
    expect(readdirSync(folder.path)).toEqual([key])
    writeFileSync(join(folder.path, key), 'half of i')
    expect(loadKept(folder.path, key)).toBeUndefined()
    expect(loadKept(folder.path, keyFor(['b']))).toBeUndefined()
  })

  it('is taken away when the last build did not use it, or many other stories were built since', () => {
    using cache = temporaryFolder()
    const folders = Array.from({ length: 7 }, (_, index) => partsFolder(cache.path, `story-${index}`, index % 2 === 0))
    for (const folder of folders) {
      keep(folder, 'a', 1)
      keep(folder, 'b', 2)
      keepOnly(folder, new Set(['b']))
    }
    expect(loadKept(folders.at(-1), 'a')).toBeUndefined()
    expect(loadKept(folders.at(-1), 'b')).toBe(2)
    expect(readdirSync(join(cache.path, 'search'))).toHaveLength(5)
  })
})

const words = ['armistice', 'café', 'cafe', 'cafés', 'delegations', 'deleg', 'Kyiv', 'Київ', 'résumé', 'talks']
const text = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join(' '))
const day = fc
  .integer({ min: 1, max: 60 })
  .map((number) => new Date(number * 10 * 86_400_000).toISOString().slice(0, 10))
const dated = fc.record({ day, text, actor: fc.constantFrom('Ann', 'Ben') })

function records(list: readonly { day: string; text: string; actor: string }[]): SearchRecord[] {
  const named = list.map(({ text }, index): SearchRecord => {
    const title = `${words[index % words.length]!} ${index}`
    return {
      url: `/actors/${title}/`,
      title,
      content: text,
      meta: { title, aliases: 'café' },
      filters: { type: ['Actor'] },
    }
  })
  const developments = list.map(({ day, text, actor }, index): SearchRecord => {
    const title = `Talks ${index}`
    const meta = { title, day, date: day, sources: text }
    return {
      url: `/developments/${day}-${index}/`,
      title,
      content: text,
      meta,
      filters: { actor: [actor], year: [day.slice(0, 4)] },
    }
  })
  return [...named, ...developments.sort((a, b) => (a.url < b.url ? -1 : 1))]
}

/** The digests of all files, by path. */
function digestsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const paths = files.map((file) => join(file.parentPath, file.name)).sort()
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}

describe('the index of kept parts', () => {
  it('is, byte for byte, the one that is made of all records at once, after any edits', async () => {
    using folder = temporaryFolder()
    const keptIn = join(folder.path, 'kept')
    const write = async (name: string, list: readonly SearchRecord[], options: object) => {
      const out = join(folder.path, name)
      await writeSearchIndex(list, out, { language: 'en', ...options })
      return digestsIn(out)
    }
    await fc.assert(
      fc.asyncProperty(fc.array(dated, { minLength: 1, maxLength: 40 }), dated, async (list, edit) => {
        for (const edited of [list, [...list, edit], list.with(0, edit)]) {
          const kept = await write('kept-index', records(edited), { keptIn, least: 8 })
          expect(kept).toEqual(await write('fresh-index', records(edited), {}))
        }
      }),
      { numRuns: 3 },
    )
  }, 60_000)
})
