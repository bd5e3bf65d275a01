import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Parser } from 'htmlparser2'

/** What a page makes a browser fetch before the reader does anything, in bytes compressed with gzip. */
export interface PageSize {
  /** The page and its style sheets. */
  text: number
  /** The scripts it names and what these import at once. */
  script: number
}

/** Weighs a page of a built site. `path` is from the root: `/topics/`. Throws where a file it names is missing. */
export function pageSize(site: string, path: string): PageSize {
  const html = readFileSync(join(site, path, 'index.html'))
  const { styles, scripts } = filesOf(html.toString())
  const weigh = (file: string) => compressed(readFileSync(join(site, file)))
  return {
    text: compressed(html) + sum([...new Set(styles)].map(weigh)),
    script: sum(withImports(site, scripts).map(weigh)),
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
function withImports(site: string, scripts: readonly string[]): string[] {
  const found = new Set<string>()
  const queue = [...scripts]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue
    found.add(file)
    for (const [, imported] of readFileSync(join(site, file), 'utf8').matchAll(
      /(?:from|import)\s*["'](\.{0,2}\/[^"']+\.js)["']/g,
    ))
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
