import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { SearchRecord } from '../views/search-record.ts'

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
 * Writes a Pagefind index of the records into the folder, in place of what is there: `pagefind.js` and its data.
 * The same records give the same bytes. Rejects with the first problem Pagefind reports.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  folder: string,
  { language }: { language: string },
): Promise<SearchIndex> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
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
  return { records: records.length, bytes: await tidy(folder) }
}

async function add(index: PagefindIndex, record: SearchRecord, language: string): Promise<void> {
  const { url, content, meta, filters, sort } = record
  const { errors } = await index.addCustomRecord({
    url,
    content,
    language,
    meta: meta as Record<string, string>,
    filters: filters as Record<string, string[]>,
    sort: sort as Record<string, string>,
  })
  refuse(errors, `indexing ${url}`)
}

function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed at ${doing}: ${errors.join('; ')}`)
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
