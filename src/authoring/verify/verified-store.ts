import { createHash } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { codeVersion } from '../code-version.ts'
import { readWhole, writeWhole } from '../whole-file.ts'
import { addressIn, kindsOfLink, noNumbers, type HeldFile } from './held.ts'
import type { PageSize } from './page-weight.ts'
import { createTexts } from './texts.ts'
import type { VerifyMemory } from './verify-memory.ts'

/** The folders whose code decides what reading a built file gives. */
const parts = ['src/authoring/verify', 'src/story']

/** Memories of other sites that are kept beside the one in use. */
const neighbours = 4

/** A memory in few and long lists, which are quick to load. Numbers of files are places in `paths`. */
interface StoredMemory {
  version: string
  texts: string[]
  hidden: string[]
  weights: [key: string, size: PageSize][]
  paths: string[]
  digests: string[]
  bytes: Float64Array
  /** The links of each file, then its anchors, one file after the other. */
  numbers: Uint32Array
  /** Where these end: two numbers for each file. */
  ends: Uint32Array
  withAnchors: Uint8Array
  unlisted: number[]
  jumps: [file: number, url: string, offset: number][]
}

/** The file that keeps what the site in an output folder held. */
export function verifiedFile(cache: string, out: string): string {
  return join(cache, 'verified', createHash('sha256').update(resolve(out)).digest('hex').slice(0, 16))
}

/** What a file keeps. One that is damaged, or that other code wrote, counts as not there. */
export function loadVerified(file: string): VerifyMemory | undefined {
  try {
    const stored = deserialize(readWhole(file)) as StoredMemory
    return stored.version === versionOfNow() ? fromStored(stored) : undefined
  } catch {
    return undefined
  }
}

/** Keeps a memory, and never fails: one that cannot be kept costs time, nothing else. */
export function saveVerified(file: string, memory: VerifyMemory): void {
  try {
    writeWhole(file, serialize(toStored(memory, versionOfNow())))
    prune(file)
  } catch {
    // A full disk, a folder that is not ours, no sources at hand.
  }
}

let version: string | undefined

/** Of the code that runs, so it is asked once. */
function versionOfNow(): string {
  version ??= codeVersion(parts)
  if (version === undefined) throw new Error('The sources are not at hand.')
  return version
}

function toStored({ texts, files, hidden, weights }: VerifyMemory, version: string): StoredMemory {
  const list = [...files.values()]
  const length = list.reduce((sum, { links, anchors }) => sum + links.length + (anchors?.length ?? 0), 0)
  const numbers = new Uint32Array(length)
  const ends = new Uint32Array(list.length * 2)
  // Texts that no file has any more are left out, so they get numbers anew.
  const used: string[] = []
  const renumbered = new Uint32Array(texts.list.length)
  const numberOf = (text: number) => (renumbered[text] ||= used.push(texts.list[text]!)) - 1
  let end = 0
  for (let file = 0; file < list.length; file++) {
    const { links, anchors = noNumbers } = list[file]!
    for (let index = 0; index < links.length; index++) {
      const link = links[index]!
      numbers[end++] = numberOf(addressIn(link)) * kindsOfLink + (link % kindsOfLink)
    }
    ends[file * 2] = end
    for (let index = 0; index < anchors.length; index++) numbers[end++] = numberOf(anchors[index]!)
    ends[file * 2 + 1] = end
  }
  return {
    version,
    texts: used,
    hidden: [...hidden],
    weights: [...weights],
    paths: list.map(({ path }) => path),
    digests: list.map(({ digest }) => digest),
    bytes: Float64Array.from(list, ({ bytes }) => bytes),
    numbers,
    ends,
    withAnchors: Uint8Array.from(list, ({ anchors }) => (anchors ? 1 : 0)),
    unlisted: list.flatMap(({ unlisted }, file) => (unlisted ? [file] : [])),
    jumps: list
      .flatMap(({ jump }, file) => (jump ? [[file, jump.url, jump.offset] as const] : []))
      .map((each) => [...each]),
  }
}

function fromStored(stored: StoredMemory): VerifyMemory {
  const { texts, hidden, weights, paths, digests, bytes, numbers, ends, withAnchors, unlisted, jumps } = stored
  const list = paths.map((path, file): HeldFile => {
    const [from, middle, end] = [file === 0 ? 0 : ends[file * 2 - 1], ends[file * 2], ends[file * 2 + 1]]
    const held: HeldFile = { path, digest: digests[file]!, bytes: bytes[file]!, links: numbers.subarray(from, middle) }
    if (withAnchors[file]) held.anchors = numbers.subarray(middle, end)
    return held
  })
  for (const file of unlisted) list[file]!.unlisted = true
  for (const [file, url, offset] of jumps) list[file]!.jump = { url, offset }
  return {
    texts: createTexts(texts),
    files: new Map(list.map((file) => [file.path, file])),
    hidden: new Set(hidden),
    weights: new Map(weights),
  }
}

/** Takes away what was kept longest ago, and what was never put in place. */
function prune(file: string): void {
  const folder = dirname(file)
  const others = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), isPart: name.includes('.') }))
    .filter(({ path }) => path !== file)
    .map((other) => ({ ...other, time: statSync(other.path).mtimeMs }))
    .sort((a, b) => b.time - a.time)
  for (const { path } of others.filter(({ isPart }) => !isPart).slice(neighbours)) rmSync(path)
  for (const { path, isPart, time } of others) if (isPart && Date.now() - time > 3_600_000) rmSync(path)
}
