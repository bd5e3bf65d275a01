import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { codeVersion } from '../code-version.ts'
import { pruneKept } from '../prune-kept.ts'
import { readWhole, writeWhole } from '../whole-file.ts'
import { withUsedTexts } from './held.ts'
import type { PageSize } from './page-weight.ts'
import { fromStoredFiles, toStoredFiles, type StoredFiles } from './stored-files.ts'
import { createTexts } from './texts.ts'
import type { VerifyMemory } from './verify-memory.ts'

/** The folders whose code decides what reading a built file gives. */
const parts = ['src/authoring/verify', 'src/story']

/** Memories of other sites that are kept beside the one in use. */
const neighbours = 4

/** While the store need not take in more than this part of its files anew, what it has stays as it is. */
const tolerable = 0.2

/** A memory whole, or what differs from one that is kept whole: `since`. */
interface StoredMemory {
  version: string
  /** The name of the whole. */
  id: string
  texts: string[]
  hidden: string[]
  weights: [key: string, size: PageSize][]
  files: StoredFiles
  gone: string[]
}

/** The folder that keeps what the site in an output folder held. */
export function verifiedFolder(cache: string, out: string): string {
  return join(cache, 'verified', createHash('sha256').update(resolve(out)).digest('hex').slice(0, 16))
}

/** What a folder keeps. What is damaged, or what other code wrote, counts as not there. */
export function loadVerified(folder: string): VerifyMemory | undefined {
  const whole = load(join(folder, 'whole'))
  if (!whole) return undefined
  const files = fromStoredFiles(whole.files)
  const base = { id: whole.id, files, texts: whole.texts.length }
  const later = load(join(folder, 'since'))
  const since = later?.id === whole.id ? later : undefined
  const now = new Map(files)
  for (const path of since?.gone ?? []) now.delete(path)
  for (const [path, file] of since ? fromStoredFiles(since.files) : []) now.set(path, file)
  const { hidden, weights } = since ?? whole
  for (const text of since?.texts ?? []) whole.texts.push(text)
  return { texts: createTexts(whole.texts), files: now, hidden: new Set(hidden), weights: new Map(weights), base }
}

/** Keeps a memory, and never fails: one that cannot be kept costs time, nothing else. */
export function saveVerified(folder: string, memory: VerifyMemory): void {
  try {
    const since = differences(memory)
    writeWhole(join(folder, since ? 'since' : 'whole'), serialize(since ?? wholeOf(memory)))
    prune(folder)
  } catch {
    // A full disk, a folder that is not ours, no sources at hand.
  }
}

function load(file: string): StoredMemory | undefined {
  try {
    const stored = deserialize(readWhole(file)) as StoredMemory
    return stored.version === versionOfNow() ? stored : undefined
  } catch {
    return undefined
  }
}

function wholeOf({ texts, files, hidden, weights }: VerifyMemory): StoredMemory {
  const used = withUsedTexts([...files.values()], texts)
  const [version, id] = [versionOfNow(), randomUUID()]
  const stored = toStoredFiles(used.files)
  return { version, id, texts: used.texts, hidden: [...hidden], weights: [...weights], files: stored, gone: [] }
}

/** What differs from what is kept whole; undefined where nothing is, or where too much does. */
function differences({ texts, files, hidden, weights, base }: VerifyMemory): StoredMemory | undefined {
  if (!base) return undefined
  const changed = [...files.values()].filter((file) => base.files.get(file.path) !== file)
  const gone = [...base.files.keys()].filter((path) => !files.has(path))
  const more = texts.list.slice(base.texts)
  if (changed.length + gone.length > base.files.size * tolerable || more.length > base.texts * tolerable)
    return undefined
  const stored = toStoredFiles(changed)
  const [version, { id }] = [versionOfNow(), base]
  return { version, id, texts: more, hidden: [...hidden], weights: [...weights], files: stored, gone }
}

let version: string | undefined

/** Of the code that runs, so it is asked once. */
function versionOfNow(): string {
  version ??= codeVersion(parts)
  if (version === undefined) throw new Error('The sources are not at hand.')
  return version
}

/** Takes away what was kept longest ago. */
function prune(folder: string): void {
  pruneKept(dirname(folder), basename(folder), neighbours)
  for (const name of readdirSync(folder))
    if (name.includes('.') && Date.now() - statSync(join(folder, name)).mtimeMs > 3_600_000) rmSync(join(folder, name))
}
