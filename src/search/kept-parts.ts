import { createHash } from 'node:crypto'
import { readdirSync, rmSync, utimesSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { codeVersion } from '../authoring/code-version.ts'
import { pruneKept } from '../authoring/prune-kept.ts'
import { readWhole, writeWhole } from '../authoring/whole-file.ts'

/** Folders of other stories that are kept beside the one in use. */
const neighbours = 4

/** The folder that keeps the parts of this story’s search index, with or without its drafts; one for each story. */
export function partsFolder(cache: string, content: string, drafts: boolean): string {
  const story = createHash('sha256').update(resolve(content)).digest('hex').slice(0, 16)
  return join(cache, 'search', drafts ? `${story}-drafts` : story)
}

/** A key for what is made of this, by the code that runs; undefined where its sources are not at hand, and nothing may be kept. */
export function keyFor(value: unknown): string | undefined {
  const version = (code ??= codeVersion(['src/search']))
  return version && createHash('sha256').update(version).update(JSON.stringify(value)).digest('hex')
}

let code: string | undefined

/** What is kept under the key; undefined where nothing is, or where it is damaged. */
export function loadKept(folder: string | undefined, key: string | undefined): unknown {
  if (folder === undefined || key === undefined) return undefined
  try {
    return deserialize(readWhole(join(folder, key))) as unknown
  } catch {
    return undefined
  }
}

/** Keeps a value, and never fails: what cannot be kept is made again. One rename puts it in place whole. */
export function keep(folder: string | undefined, key: string | undefined, value: unknown): void {
  if (folder === undefined || key === undefined) return
  try {
    writeWhole(join(folder, key), serialize(value))
  } catch {
    // A full disk, a folder that is not ours.
  }
}

/** Takes away all but these keys, and the folders of stories that were built longest ago. Never fails. */
export function keepOnly(folder: string, keys: ReadonlySet<string | undefined>): void {
  try {
    for (const name of readdirSync(folder)) if (!keys.has(name)) rmSync(join(folder, name))
    utimesSync(folder, new Date(), new Date())
    pruneKept(dirname(folder), basename(folder), neighbours)
  } catch {
    // Another build has just cleared up.
  }
}
