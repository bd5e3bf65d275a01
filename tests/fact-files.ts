import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** The editors’ fact files and the article the story starts from. They lie beside the checkout, not in it. */
export interface FactFiles {
  events: { id: string; date: string }[]
  /** The addresses of all sources; hosts without the dot that may stand at their end. */
  urls: Set<string>
  /** Everything they quote or say, as one text with plain quotation marks. */
  words: string
}

const shared = fileURLToPath(new URL('../../shared', import.meta.url))

interface FactFile {
  sources: { url: string; title: string }[]
  events: { id: string; date: string }[]
}

/** Reads the fact files; undefined where they are not at hand, as in a stranger’s clone. */
export function readFactFiles(): FactFiles | undefined {
  let names: string[]
  try {
    names = readdirSync(join(shared, 'facts')).filter((name) => name.endsWith('.yaml'))
  } catch {
    return undefined
  }
  const files = names.map((name) => parse(readFileSync(join(shared, 'facts', name), 'utf8')) as FactFile)
  return {
    events: files.flatMap(({ events }) => events),
    urls: new Set(
      files.flatMap(({ sources }) => sources.map(({ url }) => url.replace(/^(https?:\/\/[^/]+)\.\//, '$1/'))),
    ),
    words: plainWords(
      [...files.flatMap(textsIn), readFileSync(join(shared, 'seed/article.txt'), 'utf8')].join('\n').normalize('NFC'),
    ),
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Text as it is compared: without regard to the style of quotation marks, dashes, spaces and letter case. */
export function plainWords(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim()
}
