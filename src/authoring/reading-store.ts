import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pruneKept } from './prune-kept.ts'
import { readShard, writeShard } from './reading-shard.ts'
import type { Kept, ReadingMemory } from './reading-memory.ts'
import { readWhole, writeWhole } from './whole-file.ts'

/** So few entries are read in the time that keeping them would take. */
const fewest = 50

/** Into so many files a memory is cut: after one edit, one of them is written. */
const shards = 64

/** Memories of other stories, and of other versions of our code, that are kept beside the one in use. */
const neighbours = 4

/** Of files that were settled when they were read, their stamp and digest then: apart, since stamps change where contents do not. */
const stampsName = 'stamps'
type Stamps = Record<string, [stamp: string, digest: string]>

/**
 * What a folder keeps. Files that are damaged, incomplete or not of this shape count as not there. A forged one cannot be told
 * from ours; but it lies below node_modules, and whoever can write there can change the check itself.
 */
export function loadReadings(folder: string): ReadingMemory {
  const memory: ReadingMemory = new Map()
  const stamps = loadStamps(folder)
  for (let shard = 0; shard < shards; shard++) {
    for (const [path, kept] of readShard(join(folder, String(shard)))) {
      if (shardOf(path) !== shard) continue
      const [stamp, digest] = stamps.get(path) ?? []
      memory.set(path, digest === kept.digest && stamp !== undefined ? { ...kept, stamp } : kept)
    }
  }
  return memory
}

/** Keeps what differs from `loaded`, and never fails: a memory that cannot be kept costs time, nothing else. */
export function saveReadings(folder: string, memory: ReadingMemory, loaded: ReadingMemory): void {
  const changed = new Set<number>()
  for (const [path, kept] of memory) if (!gaveTheSame(kept, loaded.get(path))) changed.add(shardOf(path))
  for (const path of loaded.keys()) if (!memory.has(path)) changed.add(shardOf(path))
  const hasNewStamps = Array.from(memory).some(([path, { stamp }]) => loaded.get(path)?.stamp !== stamp)
  if ((changed.size === 0 && !hasNewStamps) || memory.size < fewest) return
  const lists = new Map(Array.from(changed, (shard) => [shard, [] as [string, Kept][]]))
  for (const each of memory) lists.get(shardOf(each[0]))?.push(each)
  try {
    mkdirSync(folder, { recursive: true })
    for (const [shard, list] of lists) writeShard(join(folder, String(shard)), list)
    saveStamps(folder, memory)
    prune(folder)
  } catch {
    // A full disk, a folder that is not ours, another check that has just cleared up.
  }
}

function gaveTheSame(kept: Kept, before: Kept | undefined): boolean {
  if (kept === before) return true
  const { digest, reading, image, judged } = kept
  return before?.digest === digest && before.reading === reading && before.image === image && before.judged === judged
}

function loadStamps(folder: string): Map<string, [stamp: string, digest: string]> {
  try {
    return new Map(Object.entries(JSON.parse(readWhole(join(folder, stampsName)).toString()) as Stamps))
  } catch {
    return new Map()
  }
}

function saveStamps(folder: string, memory: ReadingMemory): void {
  const known = Array.from(memory, ([path, { stamp, digest }]) => (stamp === undefined ? [] : [path, [stamp, digest]]))
  const stamps = Object.fromEntries(known.filter((each) => each.length > 0)) as Stamps
  writeWhole(join(folder, stampsName), Buffer.from(JSON.stringify(stamps)))
}

function shardOf(path: string): number {
  let hash = 0
  for (let index = 0; index < path.length; index++) hash = (Math.imul(hash, 31) + path.charCodeAt(index)) >>> 0
  return hash % shards
}

/** Takes away what was kept longest ago. */
function prune(folder: string): void {
  pruneKept(dirname(folder), basename(folder), neighbours, (name) => /^[0-9a-f]{16}-[0-9a-f]{8}$/.test(name))
  for (const name of readdirSync(folder))
    if (/^\w+\./.test(name) && Date.now() - statSync(join(folder, name)).mtimeMs > 3_600_000) rmSync(join(folder, name))
}
