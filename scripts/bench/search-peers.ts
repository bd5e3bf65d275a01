import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { SearchRecord } from '../../src/views/search-record.ts'
import { peersFolder } from './tools.ts'

/** A library that searches an index which the browser loads whole. */
export interface SearchPeer {
  name: string
  /** With its version; undefined where it is not installed. */
  version: () => string | undefined
  /** Writes a search page, `index.html`, and what it loads into the folder. */
  write: (folder: string, records: readonly SearchRecord[]) => void
}

const require = createRequire(join(peersFolder, 'package.json'))
const packages = join(peersFolder, 'node_modules')

/** The fields that Parley’s index has, with what a match in a name counts there. */
const boosts = { title: 20, aliases: 20, names: 1, sources: 1, content: 1 }
const fieldNames = Object.keys(boosts) as (keyof typeof boosts)[]

export const searchPeers: readonly SearchPeer[] = [
  {
    name: 'lunr',
    version: () => versionOf('lunr'),
    write: (folder, records) => {
      type Builder = Record<'ref' | 'field' | 'add', (...args: unknown[]) => void>
      const lunr = require('lunr') as (build: (this: Builder) => void) => object
      const documents = records.map(documentOf)
      const index = lunr(function () {
        this.ref('id')
        for (const name of fieldNames) this.field(name, { boost: boosts[name] })
        for (const document of documents) this.add(document)
      })
      writePage(folder, records, JSON.stringify(index), {
        library: 'lunr/lunr.min.js',
        // It is no module: as one it would find no place for its name.
        load: `await new Promise((onload) => document.head.append(Object.assign(document.createElement('script'), { src: 'lunr.min.js', onload })))
          const index = lunr.Index.load(await (await fetch('index.json')).json())`,
        find: `index.search(query).map(({ ref }) => ref)`,
      })
    },
  },
  {
    name: 'minisearch',
    version: () => versionOf('minisearch'),
    write: (folder, records) => {
      interface Index {
        addAll(documents: readonly object[]): void
      }
      const MiniSearch = require('minisearch') as new (options: object) => Index
      const index = new MiniSearch({ fields: fieldNames })
      index.addAll(records.map(documentOf))
      const options = JSON.stringify({ fields: fieldNames })
      writePage(folder, records, JSON.stringify(index), {
        library: 'minisearch/dist/es/index.js',
        load: `const { default: MiniSearch } = await import('./index.js')
          const index = await MiniSearch.loadJSONAsync(await (await fetch('index.json')).text(), ${options})`,
        find: `index.search(query, ${JSON.stringify({ prefix: true, combineWith: 'AND', boost: boosts })}).map(({ id }) => id)`,
      })
    },
  },
]

function documentOf({ meta, content }: SearchRecord, id: number) {
  const { title, aliases = '', names = '', sources = '' } = meta
  return { id, title, aliases, names, sources, content }
}

/** How much of each record’s text these pages show: their beginnings only, since they do not load the texts. */
const shownLetters = 200

function writePage(
  folder: string,
  records: readonly SearchRecord[],
  index: string,
  { library, load, find }: { library: string; load: string; find: string },
): void {
  mkdirSync(folder, { recursive: true })
  const shown = records.map(({ url, title, content, meta }) => [
    url,
    title,
    [meta.kind, meta.date].filter(Boolean).join(' '),
    content.slice(0, shownLetters),
  ])
  writeFileSync(join(folder, 'index.json'), index)
  writeFileSync(join(folder, 'shown.json'), JSON.stringify(shown))
  copyFileSync(join(packages, library), join(folder, library.split('/').at(-1)!))
  writeFileSync(join(folder, 'index.html'), pageOf(load, find))
}

const pageOf = (load: string, find: string) => `<!doctype html>
<meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,">
<form data-search><input type="search"></form><ol data-search-results></ol>
<script type="module">
  const [field, list] = [document.querySelector('input'), document.querySelector('ol')]
  const load = async () => {
    const shown = fetch('shown.json').then((response) => response.json())
    ${load}
    return { find: (query) => ${find}, shown: await shown }
  }
  const ready = load()
  field.addEventListener('input', async () => {
    const query = field.value
    const { find, shown } = await ready
    if (query !== field.value) return
    const found = find(query).slice(0, 10).map((id) => {
      const [url, title, meta, text] = shown[id]
      const link = Object.assign(document.createElement('a'), { href: url, textContent: title })
      const item = document.createElement('li')
      item.append(link, ' ', meta, ' ', text)
      return item
    })
    history.replaceState(null, '', '?q=' + encodeURIComponent(query))
    list.replaceChildren(...found)
  })
</script>
`

function versionOf(name: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')) as { version: string }
    return `${name} ${version}`
  } catch {
    return undefined
  }
}
