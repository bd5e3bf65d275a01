import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind'
import type { SearchRecord } from '../views/search-record.ts'
import { settleIndex, unpack } from './settle-index.ts'

/** What was written. */
export interface SearchIndex {
  records: number
  /** Of all files in the folder. */
  bytes: number
}

/** How many records are on their way to Pagefind, or files to the disk, at a time: enough to keep it busy. */
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
  const files = settleIndex(await buildFiles(records, language))
  files.set('days.json', Buffer.from(JSON.stringify(daysOf(files))))
  let bytes = 0
  await inBatches([...files], async ([path, content]) => {
    bytes += content.length
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  })
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

/**
 * The index by path. Pagefind could write it by itself, but says so before the last bytes are on the disk,
 * and stopping it then leaves empty files behind.
 */
async function buildFiles(records: readonly SearchRecord[], language: string): Promise<Map<string, Buffer>> {
  try {
    const { index, errors } = await createIndex()
    refuse(errors, 'starting')
    if (!index) throw new Error('Pagefind started without an index.')
    await inBatches(records, (record) => add(index, record, language))
    const built = await index.getFiles()
    refuse(built.errors, 'handing over its files')
    return new Map(built.files.filter(isUsed).map(({ path, content }) => [path, Buffer.from(content)]))
  } finally {
    await close()
  }
}

function isUsed({ path }: IndexFile): boolean {
  return !interfaces.test(path)
}

async function add(index: PagefindIndex, { url, content, meta, filters }: SearchRecord, language: string) {
  const { errors } = await index.addCustomRecord({ url, content, language, meta: { ...meta }, filters: { ...filters } })
  refuse(errors, `indexing ${url}`)
}

function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed at ${doing}: ${errors.join('; ')}`)
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += batchSize)
    await Promise.all(items.slice(from, from + batchSize).map(work))
}

/**
 * The ids of Pagefind’s results (without the language in front) by day, newest first, with spaces between.
 * Pagefind could sort by itself, but the list for that is part of what every search loads
 * (at 10,000 entries a tenth of all it may); this one is loaded by who sorts.
 */
function daysOf(files: ReadonlyMap<string, Buffer>): Record<string, string> {
  const days = new Map<string, string[]>()
  for (const [path, content] of files) {
    const id = /^fragment\/[^_]*_(.*)\.\w+$/.exec(path)?.[1]
    if (!id) continue
    const { meta } = JSON.parse(unpack(content).toString()) as { meta: Partial<SearchRecord['meta']> }
    if (meta.day) days.set(meta.day, [...(days.get(meta.day) ?? []), id])
  }
  return Object.fromEntries(
    [...days].sort(([a], [b]) => (a < b ? 1 : -1)).map(([day, ids]) => [day, ids.sort().join(' ')]),
  )
}
