import { hash } from 'node:crypto'
import { posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Parser } from 'htmlparser2'
import type { BuiltFiles } from './built-files.ts'
import type { HeldFile } from './held.ts'
import { isAsset, type Fault } from './output.ts'

/** What a page makes a browser fetch before the reader does anything, in bytes compressed with gzip. */
export interface PageSize {
  /** The page and its style sheets. */
  text: number
  /** The scripts it names and what these import at once. */
  script: number
}

/** A page someone opens to read one thing is light; a page that lists everything may weigh more. */
const readingPage: PageSize = { text: 20_480, script: 4_096 }
const listPage: PageSize = { text: 92_160, script: 10_240 }

/** What a page may weigh. `path` is from the root: `/topics/`. */
export function limitsOf(path: string): PageSize {
  const isReading = /^\/(?:developments\/\d{4}-\d{2}-\d{2}-[^/]+|documents\/[^/]+|places\/[^/]+|about)\/$/.test(path)
  return isReading ? readingPage : listPage
}

/** Of each limit, as many pages are weighed as may be near it: all would take as long as all else the verifier does. */
const weighed = 20

/**
 * Pages that weigh more than they may, among the largest: warnings, since a story may have one long text. `known` is what pages
 * weighed before, and `weights` what these do.
 */
export function heavyPages(
  site: BuiltFiles,
  files: ReadonlyMap<string, HeldFile>,
  known: ReadonlyMap<string, PageSize>,
): { faults: Fault[]; weights: Map<string, PageSize> } {
  const pages = [...files.values()].filter(({ path }) => path === 'index.html' || path.endsWith('/index.html'))
  const byLimit = Map.groupBy(pages, ({ path }) => limitsOf(addressOf(path)))
  const faults: Fault[] = []
  const weigh = weigher(site)
  const weights = new Map<string, PageSize>()
  const code = codeOf(files)
  for (const [limits, found] of byLimit) {
    const largest = found.filter(({ bytes }) => bytes > limits.text / 2).sort((a, b) => b.bytes - a.bytes)
    for (const { path, digest } of largest.slice(0, weighed)) {
      const key = `${digest} ${code}`
      const size = known.get(key) ?? pageSize(site, addressOf(path), weigh)
      weights.set(key, size)
      for (const [what, name] of [
        ['text', 'HTML and CSS'],
        ['script', 'script'],
      ] as const)
        if (size[what] > limits[what])
          faults.push({
            code: 'heavy-page',
            file: path,
            message: `Unexpected ${count(size[what])} bytes of ${name}, expected at most ${count(limits[what])}`,
          })
    }
  }
  return { faults, weights }
}

/** A digest of all that pages may name as a style sheet or a script. */
function codeOf(files: ReadonlyMap<string, HeldFile>): string {
  const code = [...files.values()].filter(({ path }) => isAsset(path) || /\.(?:css|js)$/.test(path))
  return hash('sha256', code.map(({ path, digest }) => `${digest} ${path}\n`).join(''))
}

/**
 * Weighs a page of a built site. `path` is from the root: `/topics/`. `weigh` may remember files that many pages share.
 * Throws where a file it names is missing.
 */
export function pageSize(site: BuiltFiles, path: string, weigh = weigher(site)): PageSize {
  const html = site.read(`${path.slice(1)}index.html`)
  const { styles, scripts } = filesOf(html.toString())
  return {
    text: compressed(html) + sum([...new Set(styles)].map(weigh)),
    script: sum(withImports(site, scripts).map(weigh)),
  }
}

/** How many bytes a file of a site is when compressed; each file is looked at once. */
function weigher(site: BuiltFiles): (file: string) => number {
  const known = new Map<string, number>()
  return (file) => {
    const size = known.get(file) ?? compressed(site.read(file.replace(/^\//, '')))
    known.set(file, size)
    return size
  }
}
function filesOf(html: string): { styles: string[]; scripts: string[] } {
  const styles: string[] = []
  const scripts: string[] = []
  const parser = new Parser({
    onopentag(name, { rel, href, src }) {
      if (name === 'link' && rel === 'stylesheet' && href) styles.push(href)
      if ((name === 'link' && rel === 'modulepreload' && href) || (name === 'script' && src)) scripts.push(href ?? src!)
    },
  })
  parser.end(html)
  return { styles, scripts }
}

/** Scripts and what they import statically, each once. Dynamic imports wait for the reader. */
function withImports(site: BuiltFiles, scripts: readonly string[]): string[] {
  const found = new Set<string>()
  const queue = [...scripts]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue
    found.add(file)
    for (const [, imported] of site
      .read(file.replace(/^\//, ''))
      .toString()
      .matchAll(/(?:from|import)\s*["'](\.{0,2}\/[^"']+\.js)["']/g))
      queue.push(posix.resolve(posix.dirname(file), imported!))
  }
  return [...found]
}

function compressed(bytes: Buffer): number {
  return gzipSync(bytes, { level: 9 }).length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

const addressOf = (path: string) => `/${path.replace(/index\.html$/, '')}`

const count = (number: number) => number.toLocaleString('en')
