import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { arrayOf, itemsOf, textItem, textOf } from './cbor-items.ts'

/** Pagefind’s data files begin with this, below their compression. */
const signature = Buffer.from('pagefind_dcd')

interface EntryFile {
  languages: Record<string, { hash: string }>
}

/**
 * Gives the parts of a Pagefind 1.5 index an order. Pagefind lists filters and their values in a random one,
 * and the names of its files follow from their bytes: without this no two builds would be the same.
 */
export function settleIndex(files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const settled = new Map<string, Buffer>()
  const names = new Map<string, string>()
  for (const [path, file] of files) {
    const old = /^filter\/(.*)\.pf_filter$/.exec(path)?.[1]
    if (old) {
      const [filter, values] = itemsOf(unpack(file)) as [Buffer, Buffer]
      const content = arrayOf([filter, arrayOf(itemsOf(values).sort(Buffer.compare))])
      const name = renamed(old, content)
      names.set(old, name)
      settled.set(`filter/${name}.pf_filter`, pack(content))
    } else if (!/^pagefind(?:-entry\.json|\..*\.pf_meta)$/.test(path)) {
      settled.set(path, file)
    }
  }
  const entry = JSON.parse(fileAt(files, 'pagefind-entry.json').toString()) as EntryFile
  for (const language of Object.values(entry.languages)) {
    const parts = itemsOf(unpack(fileAt(files, `pagefind.${language.hash}.pf_meta`)))
    const [version, pages, chunks, filters, ...rest] = parts as [Buffer, Buffer, Buffer, Buffer, ...Buffer[]]
    const ordered = itemsOf(filters)
      .map((filter) => {
        const [name, file] = itemsOf(filter) as [Buffer, Buffer]
        return arrayOf([name, textItem(names.get(textOf(file)) ?? textOf(file))])
      })
      .sort(Buffer.compare)
    const content = arrayOf([version, pages, chunks, arrayOf(ordered), ...rest])
    language.hash = renamed(language.hash, content)
    settled.set(`pagefind.${language.hash}.pf_meta`, pack(content))
  }
  settled.set('pagefind-entry.json', Buffer.from(JSON.stringify(entry)))
  return settled
}

/** The content of one of Pagefind’s data files. */
export function unpack(file: Buffer): Buffer {
  const bytes = gunzipSync(file)
  if (!bytes.subarray(0, signature.length).equals(signature)) throw new Error('This is not a file of Pagefind’s.')
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

function fileAt(files: ReadonlyMap<string, Buffer>, path: string): Buffer {
  const file = files.get(path)
  if (!file) throw new Error(`Pagefind made no ${path}.`)
  return file
}
