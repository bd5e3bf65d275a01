import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { SearchRecord } from '../views/search-record.ts'
import { settleIndex, unpack } from './settle-index.ts'

/** What was written. */
export interface SearchIndex {
  records: number
  /** Of all files in the folder. */
  bytes: number
}

/** How many records are on their way to Pagefind at a time: enough to keep it busy, few enough to stay small. */
const batchSize = 250

/** Pagefind’s ready-made interfaces: nothing here uses them, and one of them runs HTML it finds in filter values. */
const interfaces = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/

/**
 * Writes a Pagefind index of the records into the folder, in place of an older index: `pagefind.js` and its data,
 * and `days.json` to sort by date with. The same records give the same bytes.
 * Rejects with the first problem Pagefind reports, and where the folder holds anything but an index.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  folder: string,
  { language }: { language: string },
): Promise<SearchIndex> {
  await empty(folder)
  try {
    const { index, errors } = await createIndex()
    refuse(errors, 'starting')
    if (!index) throw new Error('Pagefind started without an index.')
    for (let from = 0; from < records.length; from += batchSize) {
      const batch = records.slice(from, from + batchSize)
      await Promise.all(batch.map((record) => add(index, record, language)))
    }
    refuse((await index.writeFiles({ outputPath: folder })).errors, `writing ${folder}`)
  } finally {
    await close()
  }
  await settleIndex(folder)
  await writeFile(join(folder, 'days.json'), JSON.stringify(await daysOf(folder)))
  return { records: records.length, bytes: await tidy(folder) }
}

async function empty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const found = await readdir(folder)
  if (found.length === 0) return
  if (!found.includes('pagefind-entry.json')) throw new Error(`${folder} holds something else than a search index.`)
  await rm(folder, { recursive: true })
  await mkdir(folder)
}

async function add(index: PagefindIndex, { url, content, meta, filters }: SearchRecord, language: string) {
  const { errors } = await index.addCustomRecord({ url, content, language, meta: { ...meta }, filters: { ...filters } })
  refuse(errors, `indexing ${url}`)
}

function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed at ${doing}: ${errors.join('; ')}`)
}

/**
 * The ids of Pagefind’s results by day. Pagefind could sort by itself, but the list for that is part of what
 * every search loads (at 10,000 entries a tenth of all it may); this one is loaded by who sorts.
 */
async function daysOf(folder: string): Promise<Record<string, string[]>> {
  const fragments = join(folder, 'fragment')
  const days: Record<string, string[]> = {}
  for (const name of (await readdir(fragments).catch(() => [])).sort()) {
    const fragment = await unpack(join(fragments, name))
    const { meta } = JSON.parse(fragment.toString()) as { meta: Partial<SearchRecord['meta']> }
    if (meta.day) (days[meta.day] ??= []).push(name.replace(/\.\w+$/, ''))
  }
  return Object.fromEntries(Object.entries(days).sort(([a], [b]) => (a < b ? 1 : -1)))
}

/** Removes what the site does not use and counts the rest. */
async function tidy(folder: string): Promise<number> {
  let bytes = 0
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name)
    if (interfaces.test(file.name)) await rm(path)
    else if (file.isFile()) bytes += (await stat(path)).size
  }
  return bytes
}
