import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Block } from '../markdown/prose.ts'
import type { AnyEntry, BodyFacts } from '../story/entry.ts'
import type { OwnWords } from '../story/own-texts.ts'
import { codeVersion } from './code-version.ts'
import type { EntryReading } from './read-entry.ts'
import { type Kept, type ReadingMemory } from './reading-memory.ts'

/** So few entries are read in the time that keeping them would take. */
const fewest = 50

/** Into so many files a memory is cut: after one edit, one of them is written. */
const shards = 64

/** Memories of other stories, and of other versions of our code, that are kept beside the one in use. */
const neighbours = 4

/**
 * What is on disk of one file of the content folder. Apart, so that it is taken apart only when someone asks: its prose, needed
 * where names have changed; its texts and mentions, needed where it must be judged anew or the site is drawn.
 */
interface StoredRecord extends Kept {
  path: string
  parts?: Record<Part, Uint8Array>
}

const parts = ['blocks', 'texts', 'mentions'] as const
type Part = (typeof parts)[number]

/** Parts as they were stored, of readings that came from the disk. */
const storedParts = new WeakMap<EntryReading, Record<Part, Uint8Array>>()

/** The folder that keeps what reading this content folder gave, for the code that runs; undefined where there can be none. */
export function storeFolder(cache: string, content: string): string | undefined {
  const version = codeVersion()
  const story = createHash('sha256').update(resolve(content)).digest('hex').slice(0, 8)
  return version === undefined ? undefined : join(cache, `${version}-${story}`)
}

/**
 * What a folder keeps. Files that are damaged, incomplete or not of this shape count as not there. A forged one cannot be told
 * from ours; but it lies below node_modules, and whoever can write there can change the check itself.
 */
export function loadReadings(folder: string): ReadingMemory {
  const memory: ReadingMemory = new Map()
  for (let shard = 0; shard < shards; shard++)
    for (const [path, kept] of loadShard(join(folder, String(shard))))
      if (shardOf(path) === shard) memory.set(path, kept)
  return memory
}

/** Keeps what differs from `loaded`, and never fails: a memory that cannot be kept costs time, nothing else. */
export function saveReadings(folder: string, memory: ReadingMemory, loaded: ReadingMemory): void {
  const changed = new Set<number>()
  for (const [path, kept] of memory) if (loaded.get(path) !== kept) changed.add(shardOf(path))
  for (const path of loaded.keys()) if (!memory.has(path)) changed.add(shardOf(path))
  if (changed.size === 0 || memory.size < fewest) return
  const records = new Map([...changed].map((shard) => [shard, [] as StoredRecord[]]))
  for (const [path, kept] of memory) records.get(shardOf(path))?.push(recordOf(path, kept))
  try {
    mkdirSync(folder, { recursive: true })
    for (const [shard, list] of records) writeWhole(join(folder, String(shard)), list)
    prune(folder)
  } catch {
    // A full disk, a folder that is not ours, another check that has just cleared up.
  }
}

function shardOf(path: string): number {
  let hash = 0
  for (let index = 0; index < path.length; index++) hash = (Math.imul(hash, 31) + path.charCodeAt(index)) >>> 0
  return hash % shards
}

function loadShard(file: string): [string, Kept][] {
  try {
    const bytes = readFileSync(file)
    const content = bytes.subarray(32)
    if (!createHash('sha256').update(content).digest().equals(bytes.subarray(0, 32))) return []
    const records = deserialize(content) as unknown
    return Array.isArray(records) && records.every(isRecord)
      ? records.map((record) => [record.path, keptOf(record)])
      : []
  } catch {
    return []
  }
}

/** One rename puts a file in place whole, so two checks at once never see half of one. */
function writeWhole(file: string, records: readonly StoredRecord[]): void {
  const content = serialize(records)
  const temporary = `${file}.${randomUUID()}`
  writeFileSync(temporary, Buffer.concat([createHash('sha256').update(content).digest(), content]))
  renameSync(temporary, file)
}

function isRecord(value: unknown): value is StoredRecord {
  if (typeof value !== 'object' || value === null) return false
  const { path, digest, reading, image } = value as Partial<StoredRecord>
  if (typeof path !== 'string' || typeof digest !== 'string') return false
  if (reading === undefined) return image !== undefined
  return reading.path === path && (reading.entry === undefined || reading.entry.digest === digest)
}

function recordOf(path: string, kept: Kept): StoredRecord {
  const { reading } = kept
  if (!reading) return { ...kept, path, image: kept.image ?? null }
  const known = storedParts.get(reading) ?? {
    blocks: serialize(reading.blocks.map(withoutTree)),
    texts: serialize(reading.ownWords?.texts ?? []),
    mentions: serialize(reading.facts?.mentions ?? []),
  }
  return { ...kept, path, reading: withParts(reading, { blocks: [], texts: [], mentions: [] }), parts: known }
}

function keptOf({ path: _, parts: stored, ...kept }: StoredRecord): Kept {
  const { reading } = kept
  if (!reading || !stored) return kept
  const take = (part: Part) => deserialize(stored[part]) as never
  lazily(reading, 'blocks', () => take('blocks'))
  if (reading.ownWords) lazily(reading.ownWords, 'texts', () => take('texts'))
  for (const facts of new Set([reading.facts, reading.entry?.facts]))
    if (facts) lazily(facts, 'mentions', () => take('mentions'))
  storedParts.set(reading, stored)
  return kept
}

/** The property gets its value when it is first asked for. */
function lazily<O extends object, K extends keyof O>(object: O, key: K, make: () => O[K]): void {
  Object.defineProperty(object, key, {
    get: () => {
      const value = make()
      Object.defineProperty(object, key, { value, enumerable: true, writable: true })
      return value
    },
    enumerable: true,
    configurable: true,
  })
}

/** The reading with these parts in place of its own, which are not asked for. */
function withParts(
  reading: EntryReading,
  { blocks, texts, mentions }: Pick<EntryReading, 'blocks'> & Pick<OwnWords, 'texts'> & Pick<BodyFacts, 'mentions'>,
): EntryReading {
  const facts = (of: BodyFacts) => ({ ...without(of, 'mentions'), mentions })
  const { entry } = reading
  // Mostly one object, and then stored once.
  const own = reading.facts && facts(reading.facts)
  return {
    ...without(reading, 'blocks'),
    blocks,
    facts: own,
    entry: entry && ({ ...entry, facts: own && entry.facts === reading.facts ? own : facts(entry.facts) } as AnyEntry),
    ownWords: reading.ownWords && { ...without(reading.ownWords, 'texts'), texts },
  }
}

/** A copy without one key, whose value is not asked for. */
function without<O extends object, K extends keyof O>(object: O, left: K): Omit<O, K> {
  return Object.fromEntries(
    Object.keys(object).flatMap((key) => (key === left ? [] : [[key, object[key as keyof O]]])),
  ) as Omit<O, K>
}

/** A block with the places of its nodes and nothing else of the tree: names are found by text, and reported by place. */
function withoutTree(block: Block): Block {
  const bare = <N extends Block['links'][number]['node']>({ type, position }: N) =>
    ({ type, ...(position && { position: { start: position.start } }) }) as N
  return {
    ...block,
    pieces: [],
    runs: block.runs.map((run) => ({ ...run, node: bare(run.node) })),
    links: block.links.map((link) => ({ ...link, node: bare(link.node) })),
  }
}

/** Takes away what was kept longest ago. */
function prune(folder: string): void {
  const cache = dirname(folder)
  const others = readdirSync(cache, { withFileTypes: true })
    .filter((each) => each.isDirectory() && /^[0-9a-f]{16}-[0-9a-f]{8}$/.test(each.name))
    .map((each) => join(cache, each.name))
    .filter((each) => each !== folder)
    .map((each) => ({ each, time: statSync(each).mtimeMs }))
    .sort((a, b) => b.time - a.time)
  for (const { each } of others.slice(neighbours)) rmSync(each, { recursive: true, force: true })
  for (const name of readdirSync(folder))
    if (/^\d+\./.test(name) && Date.now() - statSync(join(folder, name)).mtimeMs > 3_600_000) rmSync(join(folder, name))
}
