import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { itemsOf, textOf } from './cbor-items.ts'
import { unpack } from './pagefind-file.ts'

/** What lies in a search index. */
export interface WrittenIndex {
  records: { url: string; title: string; content: string }[]
  /** The files that belong to it, below its folder: its program, and what its lists name. */
  files: string[]
}

interface Fragment {
  url: string
  content: string
  meta: { title?: string }
}

/** Pagefind’s program, and our list of days. */
const program = ['days.json', 'pagefind-entry.json', 'pagefind-worker.js', 'pagefind.js', 'wasm.unknown.pagefind']

/**
 * Reads a search index back from the disk, by way of the lists that a search would load: a record that no list names is not
 * found and not returned. Throws where a file is missing or damaged.
 */
export function readIndex(folder: string): WrittenIndex {
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string; wasm: string | null }>
  }
  const files = [...program]
  const records: WrittenIndex['records'] = []
  for (const { hash, wasm } of Object.values(entry.languages)) {
    const list = `pagefind.${hash}.pf_meta`
    files.push(list)
    if (wasm !== null) files.push(`wasm.${wasm}.pagefind`)
    const [, pages, chunks, filters] = itemsOf(unpack(readFileSync(join(folder, list)))) as [
      Buffer,
      Buffer,
      Buffer,
      Buffer,
    ]
    const names = (items: Buffer, at: number) => itemsOf(items).map((item) => textOf(itemsOf(item)[at]!))
    const fragments = names(pages, 0).map((name) => `fragment/${name}.pf_fragment`)
    files.push(...fragments)
    files.push(...names(chunks, 2).map((name) => `index/${name}.pf_index`))
    files.push(...names(filters, 1).map((name) => `filter/${name}.pf_filter`))
    for (const fragment of fragments) {
      const { url, content, meta } = JSON.parse(unpack(readFileSync(join(folder, fragment))).toString()) as Fragment
      records.push({ url, title: meta.title ?? '', content })
    }
  }
  return { records, files: [...new Set(files)] }
}
