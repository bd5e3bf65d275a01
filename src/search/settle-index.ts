import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { arrayOf, itemsOf, textOf } from './cbor-items.ts'

/** Pagefind’s data files begin with this, below their compression. */
const signature = Buffer.from('pagefind_dcd')

interface Entry {
  languages: Record<string, { hash: string }>
}

/**
 * Gives the parts of a Pagefind 1.5 index an order. Pagefind lists filters and their values in a random one,
 * and the names of its files follow from their bytes: without this no two builds would be the same.
 */
export async function settleIndex(folder: string): Promise<void> {
  const names = new Map<string, string>()
  for (const file of await readdir(join(folder, 'filter')).catch(() => [])) {
    const path = join(folder, 'filter', file)
    const [filter, values] = itemsOf(await unpack(path)) as [Buffer, Buffer]
    const content = arrayOf([filter, arrayOf(itemsOf(values).sort(Buffer.compare))])
    const old = file.replace(/\.\w+$/, '')
    const settled = renamed(old, content)
    names.set(old, settled)
    await rm(path)
    await writeFile(join(folder, 'filter', `${settled}.pf_filter`), pack(content))
  }

  const entryPath = join(folder, 'pagefind-entry.json')
  const entry = JSON.parse(await readFile(entryPath, 'utf8')) as Entry
  for (const language of Object.values(entry.languages)) {
    const path = join(folder, `pagefind.${language.hash}.pf_meta`)
    const [version, pages, chunks, filters, ...rest] = itemsOf(await unpack(path)) as [Buffer, Buffer, Buffer, Buffer]
    const settled = itemsOf(filters).map((filter) => {
      const [name, hash] = itemsOf(filter) as [Buffer, Buffer]
      const now = names.get(textOf(hash))
      if (!now) throw new Error(`The filter ${textOf(name)} has no file.`)
      return arrayOf([name, shortText(now)])
    })
    const content = arrayOf([version, pages, chunks, arrayOf(settled.sort(Buffer.compare)), ...rest])
    language.hash = renamed(language.hash, content)
    await rm(path)
    await writeFile(join(folder, `pagefind.${language.hash}.pf_meta`), pack(content))
  }
  await writeFile(entryPath, JSON.stringify(entry))
}

/** The bytes of one of Pagefind’s data files. */
export async function unpack(path: string): Promise<Buffer> {
  const bytes = gunzipSync(await readFile(path))
  if (!bytes.subarray(0, signature.length).equals(signature)) throw new Error(`${path} is not a file of Pagefind’s.`)
  return bytes.subarray(signature.length)
}

function pack(content: Buffer): Buffer {
  const packed = gzipSync(Buffer.concat([signature, content]), { level: 9 })
  // The byte that names the operating system.
  packed[9] = 255
  return packed
}

/** A name as Pagefind makes them, language and hash, for other bytes. */
function renamed(name: string, content: Buffer): string {
  const [language, hash] = name.split('_') as [string, string]
  return `${language}_${createHash('sha256').update(content).digest('hex').slice(0, hash.length)}`
}

function shortText(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from(bytes.length < 24 ? [0x60 + bytes.length] : [0x78, bytes.length]), bytes])
}
