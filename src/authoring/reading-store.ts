import { createHash } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { codeVersion } from './code-version.ts'
import type { Kept, ReadingMemory } from './reading-memory.ts'
import { readWhole, writeWhole } from './whole-file.ts'
import { fromStored, toStored, type StoredReading } from './stored-reading.ts'

/** So few entries are read in the time that keeping them would take. */
const fewest = 50

/** Into so many files a memory is cut: after one edit, one of them is written. */
const shards = 64

/** Memories of other stories, and of other versions of our code, that are kept beside the one in use. */
const neighbours = 4

/** What is on disk of one file of the content folder. */
interface StoredRecord extends Kept {
  path: string
  parts?: StoredReading['parts']
}

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
    for (const [shard, list] of records) writeWhole(join(folder, String(shard)), serialize(list))
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
    const records = deserialize(readWhole(file)) as unknown
    return Array.isArray(records) && records.every(isRecord)
      ? records.map((record) => [record.path, keptOf(record)])
      : []
  } catch {
    return []
  }
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
  return { ...kept, path, ...toStored(reading) }
}

function keptOf({ digest, reading, image, judged, parts }: StoredRecord): Kept {
  if (!reading || !parts) return { digest, image: image ?? null }
  return { digest, reading: fromStored({ reading, parts }), ...(judged && { judged }) }
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
