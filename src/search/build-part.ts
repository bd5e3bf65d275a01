import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { SearchRecord } from '../views/search-record.ts'

/** How many records are on their way to Pagefind at a time: enough to keep it busy. */
const batchSize = 250

/** Pagefind’s ready-made interfaces: nothing here uses them, and one of them runs HTML it finds in filter values. */
const interfaces = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/

/**
 * A Pagefind index of the records, by path. Pagefind could write it by itself, but says so before the last bytes are on the disk,
 * and stopping it then leaves empty files behind. Rejects with the first problem it reports. `stopPagefind` ends its process.
 */
export async function buildPart(records: readonly SearchRecord[], language: string): Promise<Map<string, Buffer>> {
  const { index, errors } = await createIndex()
  refuse(errors, 'starting')
  if (!index) throw new Error('Pagefind started without an index.')
  for (let from = 0; from < records.length; from += batchSize)
    await Promise.all(records.slice(from, from + batchSize).map((record) => add(index, record, language)))
  const built = await index.getFiles()
  refuse(built.errors, 'handing over its files')
  await index.deleteIndex()
  return new Map(
    built.files.filter(({ path }) => !interfaces.test(path)).map(({ path, content }) => [path, Buffer.from(content)]),
  )
}

/** Ends Pagefind’s process, if it runs. */
export async function stopPagefind(): Promise<void> {
  await close()
}

async function add(index: PagefindIndex, { url, content, meta, filters }: SearchRecord, language: string) {
  const { errors } = await index.addCustomRecord({ url, content, language, meta: { ...meta }, filters: { ...filters } })
  refuse(errors, `indexing ${url}`)
}

function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed at ${doing}: ${errors.join('; ')}`)
}
