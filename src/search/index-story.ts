import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SearchRecord } from '../views/search-record.ts'
import { buildPart, stopPagefind } from './build-part.ts'
import { groupRecords } from './group-records.ts'
import { readPart, type IndexPart } from './index-part.ts'
import { joinParts, type Program } from './join-parts.ts'
import { keep, keyFor, loadKept, keepOnly } from './kept-parts.ts'

/** What was written. */
export interface SearchIndex {
  records: number
  /** Of all files in the folder. */
  bytes: number
}

export interface WritingOptions {
  language: string
  /** Keeps the parts of the index, so that only those are made anew whose records have changed. */
  keptIn?: string | undefined
  /** How many records a part has at least. */
  least?: number
}

/** How many files are on their way to the disk at a time. */
const batchSize = 250

/**
 * Writes a Pagefind index of the records into the folder, in place of an older index: `pagefind.js` and its data,
 * and `days.json` to sort by date with. The same records give the same bytes, whatever was kept.
 * Rejects with the first problem Pagefind reports, and where the folder holds anything but an index.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  folder: string,
  options: WritingOptions,
): Promise<SearchIndex> {
  await empty(folder)
  const files = [...(await indexFiles(records, options))]
  let bytes = 0
  const folders = new Set(files.map(([path]) => dirname(join(folder, path))))
  for (const each of folders) await mkdir(each, { recursive: true })
  for (let from = 0; from < files.length; from += batchSize)
    await Promise.all(
      files.slice(from, from + batchSize).map(async ([path, content]) => {
        bytes += content.length
        await writeFile(join(folder, path), content)
      }),
    )
  return { records: records.length, bytes }
}

async function empty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const found = await readdir(folder)
  if (found.length === 0) return
  if (!found.includes('pagefind-entry.json')) throw new Error(`${folder} holds something else than a search index.`)
  await rm(folder, { recursive: true })
  await mkdir(folder)
}

/** The files of the index, by path. */
export async function indexFiles(
  records: readonly SearchRecord[],
  { language, keptIn, least }: WritingOptions,
): Promise<Map<string, Buffer>> {
  const keyOf = (value: unknown) => (keptIn === undefined ? undefined : keyFor(value))
  const programKey = keyOf(language)
  let program = loadKept(keptIn, programKey) as Program | undefined
  const keys = new Set([programKey])
  const parts: IndexPart[] = []
  try {
    for (const group of groupRecords(records, least)) {
      const key = keyOf([language, group])
      keys.add(key)
      // Pagefind’s program comes with every part that it makes.
      const kept = program && (loadKept(keptIn, key) as IndexPart | undefined)
      if (kept) {
        parts.push(kept)
        continue
      }
      const files = await buildPart(group, language)
      const part = readPart(files)
      parts.push(part)
      keep(keptIn, key, part)
      if (program) continue
      program = programOf(files)
      keep(keptIn, programKey, program)
    }
  } finally {
    await stopPagefind()
  }
  if (keptIn !== undefined) keepOnly(keptIn, keys)
  return joinParts(parts, program!)
}

/** Pagefind’s own files, and `pagefind-entry.json`. */
function programOf(files: ReadonlyMap<string, Buffer>): Program {
  return new Map([...files].filter(([path]) => !/^(?:fragment|index|filter)\/|\.pf_meta$/.test(path)))
}
