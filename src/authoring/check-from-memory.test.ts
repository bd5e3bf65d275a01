import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { exampleDevelopment, exampleStory } from '../story/rules/example-story.ts'
import { check } from './check.ts'
import { contentFolder } from './content-folder.ts'
import { openStore, saveStore, withStore } from './open-store.ts'
import type { ReadingMemory } from './reading-memory.ts'

/** Enough entries to be worth keeping. */
const files: Record<string, string> = { ...exampleStory }
for (let day = 10; day < 30; day++)
  for (const word of ['one', 'two', 'six'])
    files[`developments/2025-01-${day}-${word}.md`] = exampleDevelopment('', said(word), `2025-01-${day}`)

function said(word: string): string {
  return `Ann Ames said "we will meet on pier ${word} again", and went [@daily].\n\nThe envoy slept.\n`
}

/** What an author may do to a file; undefined takes it away. All bodies of `said` are of one length. */
const edits: ((text: string) => string | undefined)[] = [
  (text) => text.replace(/pier \w+/, 'pier ten'),
  (text) => text.replace(/pier \w+/, 'pier six'),
  (text) => `${text}\nSo it went with Bob Bell.\n`,
  (text) => text.replace('Ann Ames', 'Bob Bell'),
  (text) => text.replace('title:', 'titel:'),
  (text) => text.replace('from: 2024', 'from: 2023'),
  (text) => text.replace('language: en', 'language: en\nspelling: {envoy: deputy}'),
  (text) => text.replace('[@daily]', '[@weekly]'),
  () => undefined,
  () => '---\nbroken: [\n---\n',
]

describe('a check that goes by what was kept', { timeout: 120_000 }, () => {
  let root: string
  const write = (path: string, text: string) => {
    const file = join(root, 'content', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const whole = async (memory: ReadingMemory) => {
    const { issues, reading, counts } = await check(contentFolder(join(root, 'content')), { memory })
    // As JSON, in which what is not there and what is undefined are one.
    return JSON.parse(JSON.stringify([issues, counts, reading.entries, reading.bodies, [...reading.cited]])) as unknown
  }
  const kept = async () => {
    const store = openStore(join(root, `${'0'.repeat(16)}-${'0'.repeat(8)}`))
    const result = await withStore(store, whole)
    saveStore(store)
    return { result, store }
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'parley-kept-'))
    for (const [path, text] of Object.entries(files)) write(path, text)
  })
  afterEach(() => {
    vi.useRealTimers()
    rmSync(root, { recursive: true })
  })

  it('finds what one finds that reads everything, whatever was edited in between', async () => {
    // Late enough for all files to be settled, so that they are known by their stamps.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    await kept()
    const paths = Object.keys(files)
    const edit = fc.record({ path: fc.constantFrom(...paths), edit: fc.constantFrom(...edits) })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 4 }), async (list) => {
        for (const { path, edit: change } of list) {
          const text = change(files[path]!)
          if (text === undefined) rmSync(join(root, 'content', path), { force: true })
          else write(path, text)
        }
        expect((await kept()).result).toEqual(await whole(new Map()))
      }),
      { numRuns: 25 },
    )
  })

  it('reads files again that may change twice within one step of the clock', async () => {
    const [path = ''] = Object.keys(files).filter((each) => each.endsWith('-one.md'))
    const { store } = await kept()
    expect(store.memory.get(path)?.stamp).toBeUndefined()
  })

  it('does not read files again that are as they were', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    await kept()
    const reading = vi.fn(contentFolder(join(root, 'content')).read)
    const { memory } = openStore(join(root, `${'0'.repeat(16)}-${'0'.repeat(8)}`))
    await check({ ...contentFolder(join(root, 'content')), read: reading }, { memory })
    expect(reading.mock.calls.map(([path]) => path).filter((path) => path.startsWith('developments/'))).toEqual([])
  })

  it('reads a file again whose time was set back after an edit', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    await kept()
    const [path = ''] = Object.keys(files).filter((each) => each.endsWith('-one.md'))
    write(path, files[path]!.replace('pier one', 'pier ten'))
    utimesSync(join(root, 'content', path), 1_000_000, 1_000_000)
    const once = await kept()
    expect(once.result).toEqual(await whole(new Map()))
    write(path, files[path]!)
    utimesSync(join(root, 'content', path), 1_000_000, 1_000_000)
    expect((await kept()).result).toEqual(await whole(new Map()))
  })

  it('keeps stamps apart, so that new times alone write nothing else', async () => {
    await kept()
    const folder = join(root, `${'0'.repeat(16)}-${'0'.repeat(8)}`)
    const shards = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('latin1')])
    const before = shards()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    await kept()
    const changed = shards().filter(([name, text], index) => before[index]![0] !== name || before[index]![1] !== text)
    expect(changed.map(([name]) => name)).toEqual(['stamps'])
  })
})
