import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exampleDevelopment, examplePage, exampleStory } from '../story/rules/example-story.ts'
import { check } from './check.ts'
import { memoryContent } from './memory-content.ts'
import { openStore, saveStore, withStore } from './open-store.ts'
import type { ReadingMemory } from './reading-memory.ts'
import { loadReadings } from './reading-store.ts'
import { storeFolder } from './store-folder.ts'

const term = (index: number, body = `Ann Ames met [them](actor:atlantis) on day ${index}.`) =>
  `---\nterm: word-${index}\nsummary: A word.\n---\n${body}\n`

/** Enough entries to be worth keeping; one of them at fault. */
const files: Record<string, string> = {
  ...exampleStory,
  'terms/broken.md': '---\nterm: [x\n---\n',
  'pages/about.md': examplePage('So.\n'),
}
for (let index = 0; index < 60; index++) files[`terms/word-${index}.md`] = term(index)

describe('kept readings', { timeout: 60_000 }, () => {
  let folder: string
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'parley-store-')), `${'0'.repeat(16)}-${'0'.repeat(8)}`)
  })
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

  const checkWith = async (content: Record<string, string>, memory: ReadingMemory) => {
    const { issues, reading } = await check(memoryContent(content), { memory })
    return { issues, entries: reading.entries, bodies: reading.bodies, faults: reading.faults }
  }
  const checkAndSave = async (content: Record<string, string>) => {
    const store = openStore(folder)
    const result = await withStore(store, (memory) => checkWith(content, memory))
    saveStore(store)
    return result
  }
  const fresh = (content: Record<string, string>) => checkWith(content, new Map())
  const shardFiles = () =>
    Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name !== 'stamps')
        .map((name) => [name, readFileSync(join(folder, name))]),
    )

  it('give what reading gives', async () => {
    expect(await checkAndSave(files)).toEqual(await fresh(files))
    expect(loadReadings(folder).size).toBe(Object.keys(files).length - 1)
    expect(await checkAndSave(files)).toEqual(await fresh(files))
  })

  it('count only for the bytes they were read from', async () => {
    await checkAndSave(files)
    const changed = { ...files, 'terms/word-7.md': term(7, 'A word without names, and https://bare.example here.') }
    expect((await fresh(changed)).issues).toHaveLength((await fresh(files)).issues.length + 1)
    expect(await checkAndSave(changed)).toEqual(await fresh(changed))
  })

  it('find a new name in the prose of entries that have not changed', async () => {
    await checkAndSave(files)
    const named = { ...files, 'terms/day.md': '---\nterm: day\nsummary: A day.\n---\n' }
    const result = await checkAndSave(named)
    expect(result).toEqual(await fresh(named))
    const { facts } = result.entries.find(({ id }) => id === 'word-3')!
    expect(facts.mentions.map(({ to }) => to.id)).toEqual(['ann-ames', 'atlantis', 'day'])
  })

  it.each([
    ['an actor', 'actors/ann-ames.md', 'from: 2024-01-01', 'from: 2023, to: 2024-12', 'office-not-held'],
    ['story.yaml', 'story.yaml', 'language: en', 'language: en\nspelling: {Talks: Parleys}', 'preferred-spelling'],
  ])('judge entries anew that have not changed when %s has', async (_, path, before, after, code) => {
    const said = 'The envoy Ann Ames opened the talks. Talks went on [@daily].\n'
    const content = { ...files, 'developments/2025-01-10-opening.md': exampleDevelopment('', said) }
    await checkAndSave(content)
    const changed = { ...content, [path]: files[path]!.replace(before, after) }
    const { issues } = await checkAndSave(changed)
    expect(issues).toEqual((await fresh(changed)).issues)
    expect(issues.map((issue) => `${issue.file} ${issue.code}`)).toContain(`developments/2025-01-10-opening.md ${code}`)
  })

  it('leave what an earlier check gave as it was', async () => {
    const memory: ReadingMemory = new Map()
    const before = await checkWith(files, memory)
    const copy = structuredClone(before.entries)
    await checkWith({ ...files, 'terms/day.md': '---\nterm: day\nsummary: A day.\n---\n' }, memory)
    expect(before.entries).toEqual(copy)
  })

  it('are written where they changed, and forgotten with their files', async () => {
    await checkAndSave(files)
    const before = shardFiles()
    await checkAndSave(Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'pages/about.md')))
    expect(loadReadings(folder).has('pages/about.md')).toBe(false)
    const changed = Object.entries(shardFiles()).filter(([name, bytes]) => !bytes.equals(before[name]!))
    expect(changed).toHaveLength(1)
  })

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['empty', () => new Uint8Array()],
    ['cut short', (bytes) => bytes.subarray(0, 45)],
    ['changed in one bit', (bytes) => withBitChanged(bytes, 40)],
    ['something else', () => Buffer.from('{}')],
    [
      'of another shape',
      () => shardOfRecords([{ path: 'terms/word-1.md', digest: 'x', reading: { path: 'terms/word-2.md' } }]),
    ],
    ['not even a list', () => shardOfRecords({ path: 1 })],
  ])('count as not there where files are %s', async (_name, damage) => {
    await checkAndSave(files)
    for (const [name, bytes] of Object.entries(shardFiles())) writeFileSync(join(folder, name), damage(bytes))
    expect(loadReadings(folder).size).toBe(0)
    expect(await checkAndSave(files)).toEqual(await fresh(files))
  })

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut short', (bytes) => bytes.subarray(0, -5)],
    ['changed in one bit', (bytes) => withBitChanged(bytes, bytes.length - 9)],
  ])('are read anew where what they keep apart is %s', async (_name, damage) => {
    await checkAndSave(files)
    for (const [name, bytes] of Object.entries(shardFiles())) writeFileSync(join(folder, name), damage(bytes))
    // The prose is asked for: there is a new name.
    const named = { ...files, 'terms/day.md': '---\nterm: day\nsummary: A day.\n---\n' }
    expect(await checkAndSave(named)).toEqual(await fresh(named))
    expect(await checkAndSave(named)).toEqual(await fresh(named))
    expect(loadReadings(folder).size).toBe(Object.keys(named).length - 1)
  })

  it('are no failure where they cannot be written', async () => {
    writeFileSync(folder, 'a file in the way')
    expect(await checkAndSave(files)).toEqual(await fresh(files))
  })

  it('are not worth it for a handful of entries', async () => {
    await checkAndSave({ ...exampleStory })
    expect(loadReadings(folder).size).toBe(0)
  })

  it('take away those of long ago', async () => {
    for (let age = 1; age <= 9; age++) {
      const other = join(folder, '..', `${String(age).repeat(16)}-${'0'.repeat(8)}`)
      mkdirSync(other)
      utimesSync(other, 1_000_000 - age, 1_000_000 - age)
    }
    await checkAndSave(files)
    expect(readdirSync(join(folder, '..')).map((name) => name[0])).toEqual(['0', '1', '2', '3', '4'])
  })

  it('have a folder for each story', () => {
    const [one, other] = [storeFolder('cache', 'one'), storeFolder('cache', 'other')]
    expect(one).toMatch(/^cache[/\\][0-9a-f]{16}-[0-9a-f]{8}$/)
    expect(one).not.toBe(other)
    expect(storeFolder('cache', './one')).toBe(one)
  })
})

function withBitChanged(bytes: Buffer, at: number): Uint8Array {
  return at < bytes.length ? bytes.with(at, bytes[at]! ^ 1) : bytes
}

/** A whole shard of these records, with nothing kept apart. */
function shardOfRecords(records: unknown): Uint8Array {
  const content = Buffer.from(JSON.stringify(records))
  const head = new Uint32Array([crc32(content), content.length, 0, 0, 0, 0, 0, 0])
  return Buffer.concat([new Uint8Array(head.buffer), content])
}
