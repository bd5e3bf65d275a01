import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Kept } from './reading-memory.ts'
import {
  bytesOf,
  fromStored,
  partNames,
  toStored,
  type Part,
  type StoredReading,
  type TakePart,
} from './stored-reading.ts'

/** A file that keeps readings had something else in it when a part of them was needed. */
export class DamagedShard extends Error {}

/** What a shard keeps of one file of the content folder. */
interface StoredRecord extends Omit<Kept, 'stamp'> {
  path: string
  /** Where the parts of the reading begin and end, each in the section of its name. */
  at?: Record<Part, readonly [start: number, end: number]>
}

/** What a file consists of, in order: records as JSON, then what they keep apart. */
type Section = 'records' | Part
const sections: readonly Section[] = ['records', ...partNames]

/** Before the sections, the checksum and the length of each. */
const headLength = sections.length * 8

/** Writes a shard. One rename puts it in place whole, so two checks at once never see half of one. */
export function writeShard(file: string, kept: Iterable<readonly [string, Kept]>): void {
  const parts: Record<Part, Uint8Array[]> = { mentions: [], texts: [], blocks: [] }
  const ends: Record<Part, number> = { mentions: 0, texts: 0, blocks: 0 }
  const put = (stored: StoredReading, part: Part) => {
    parts[part].push(stored.parts[part])
    return [ends[part], (ends[part] += stored.parts[part].length)] as const
  }
  const records = Array.from(kept, ([path, { digest, reading, image, judged }]): StoredRecord => {
    if (!reading) return { path, digest, image: image ?? null }
    const stored = toStored(reading)
    const at = { mentions: put(stored, 'mentions'), texts: put(stored, 'texts'), blocks: put(stored, 'blocks') }
    return { path, digest, reading: stored.reading, ...(judged && { judged }), at }
  })
  const contents = [bytesOf(records), ...partNames.map((part) => Buffer.concat(parts[part]))]
  const head = new Uint32Array(contents.flatMap((content) => [crc32(content), content.length]))
  const temporary = `${file}.${randomUUID()}`
  writeFileSync(temporary, Buffer.concat([new Uint8Array(head.buffer), ...contents]))
  renameSync(temporary, file)
}

/** What a shard keeps; nothing where its records are damaged. What they keep apart is read when it is needed, and may throw then. */
export function readShard(file: string): (readonly [string, Kept])[] {
  try {
    const head = readHead(file)
    const records = JSON.parse(readSection(file, head, 'records').toString()) as unknown
    if (!Array.isArray(records) || !records.every(isRecord)) return []
    const loaded = new Map<Part, Buffer>()
    const sectionOf = (part: Part) => {
      const content = loaded.get(part) ?? readPart(file, head, part)
      loaded.set(part, content)
      return content
    }
    return records.map((record) => [record.path, keptOf(record, sectionOf)] as const)
  } catch {
    return []
  }
}

function keptOf({ digest, reading, image, judged, at }: StoredRecord, sectionOf: (part: Part) => Buffer): Kept {
  if (!reading || !at) return { digest, image: image ?? null }
  const take: TakePart = (part) => sectionOf(part).subarray(...at[part])
  return { digest, reading: fromStored(reading, take), ...(judged && { judged }) }
}

function readHead(file: string): Uint32Array {
  return new Uint32Array(new Uint8Array(readBytes(file, 0, headLength)).buffer)
}

function readPart(file: string, head: Uint32Array, part: Part): Buffer {
  try {
    // Another check may have put a new file in its place.
    if (readHead(file).every((number, index) => number === head[index])) return readSection(file, head, part)
  } catch {
    // As good as damaged.
  }
  rmSync(file, { force: true })
  throw new DamagedShard(`Unexpected content of ${file}, expected what was kept there; run the command again`)
}

/** A section that is whole; throws otherwise. */
function readSection(file: string, head: Uint32Array, section: Section): Buffer {
  const index = sections.indexOf(section)
  const start = sections.slice(0, index).reduce((sum, _, before) => sum + head[before * 2 + 1]!, headLength)
  const content = readBytes(file, start, head[index * 2 + 1]!)
  if (crc32(content) !== head[index * 2]) throw new Error(`Unexpected checksum of ${section}`)
  return content
}

function readBytes(file: string, start: number, length: number): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const bytes = Buffer.allocUnsafeSlow(length)
    if (readSync(descriptor, bytes, 0, length, start) !== length) throw new Error('Unexpected end of the file')
    return bytes
  } finally {
    closeSync(descriptor)
  }
}

function isRecord(value: unknown): value is StoredRecord {
  if (typeof value !== 'object' || value === null) return false
  const { path, digest, reading, image, at } = value as Partial<StoredRecord>
  if (typeof path !== 'string' || typeof digest !== 'string') return false
  if (reading === undefined) return image !== undefined
  return reading.path === path && at !== undefined && (reading.entry === undefined || reading.entry.digest === digest)
}
