import { arrayOf, numberItem, textItem } from './cbor-items.ts'
import { fields, type IndexPart } from './index-part.ts'
import { chunksOf, sortedByBytes } from './join-words.ts'
import { nameFor, pack } from './pagefind-file.ts'

/** Pagefind’s program and `pagefind-entry.json`, by path. */
export type Program = ReadonlyMap<string, Buffer>

interface EntryFile {
  version: string
  languages: Record<string, { hash: string; page_count: number }>
}

/**
 * One Pagefind index of all parts, by path: to whoever searches it is as if Pagefind had made it of all records at once, but for
 * smaller chunks, which say exactly what lies in them. The same parts, however they were cut, give the same bytes.
 */
export async function joinParts(parts: readonly IndexPart[], program: Program): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>(program)
  const entry = JSON.parse(files.get('pagefind-entry.json')?.toString() ?? '') as EntryFile
  const [found] = Object.entries(entry.languages)
  // A story without entries has no language, and no days.
  if (!found) return files.set('days.json', Buffer.from('{}'))
  const [language, about] = found
  const start = `${language}_`
  const offsets = offsetsOf(parts)
  const put = async (folder: string, name: string, content: Buffer) =>
    files.set(`${folder}/${name}.pf_${folder}`, await pack(content))

  const pages = joinPages(parts, start)
  for (const { name, file } of pages) files.set(`fragment/${name}.pf_fragment`, file)
  files.set('days.json', Buffer.from(JSON.stringify(daysOf(pages))))

  const taken = new Set<string>()
  const chunks = chunksOf(parts, offsets).map((chunk) => ({
    ...chunk,
    name: nameFor(start, chunk.content, 7, taken),
  }))
  await Promise.all(chunks.map(({ name, content }) => put('index', name, content)))

  const filters = joinFilters(parts, offsets).map((filter) => ({
    ...filter,
    file: nameFor(start, filter.content, 7, taken),
  }))
  await Promise.all(filters.map(({ file, content }) => put('filter', file, content)))

  const meta = arrayOf([
    textItem(entry.version),
    arrayOf(pages.map(({ name, words }) => arrayOf([textItem(name), numberItem(roughly(words))]))),
    arrayOf(chunks.map(({ from, to, name }) => arrayOf([from, to, name].map(textItem)))),
    arrayOf(filters.map(({ name, file }) => arrayOf([name, file].map(textItem)))),
    arrayOf([]),
    arrayOf(fields.map(textItem)),
  ])
  about.hash = nameFor(start, meta, 10, taken)
  about.page_count = pages.length
  files.set(`pagefind.${about.hash}.pf_meta`, await pack(meta))
  files.set('pagefind-entry.json', Buffer.from(JSON.stringify(entry)))
  return files
}

/**
 * A length to a tenth: it only weighs results, and every search loads the lengths of all records, which so are a sixth less to load.
 */
function roughly(words: number): number {
  return Math.round(1.1 ** Math.round(Math.log(Math.max(1, words)) / Math.log(1.1)))
}

/** How many records there are before each part. */
function offsetsOf(parts: readonly IndexPart[]): number[] {
  let sum = 0
  return parts.map(({ pages }) => (sum += pages.length) - pages.length)
}

/** All records; a name that another part has given too is made anew. */
function joinPages(parts: readonly IndexPart[], start: string): IndexPart['pages'] {
  const taken = new Set<string>()
  return parts.flatMap(({ pages }) =>
    pages.map((page) => {
      if (taken.has(page.name))
        return { ...page, name: nameFor(page.name.slice(0, start.length + 2), page.file, 10, taken) }
      taken.add(page.name)
      return page
    }),
  )
}

/**
 * The ids of Pagefind’s results (without the language in front) by day, newest first, with spaces between.
 * Pagefind could sort by itself, but the list for that is part of what every search loads
 * (at 10,000 entries a tenth of all it may); this one is loaded by who sorts.
 */
function daysOf(pages: IndexPart['pages']): Record<string, string> {
  const days = new Map<string, string[]>()
  for (const { name, day } of pages)
    if (day) days.set(day, [...(days.get(day) ?? []), name.slice(name.indexOf('_') + 1)])
  return Object.fromEntries(
    [...days].sort(([a], [b]) => (a < b ? 1 : -1)).map(([day, ids]) => [day, ids.sort().join(' ')]),
  )
}

/** Each filter with its values, both in order: Pagefind lists them in a random one. */
function joinFilters(parts: readonly IndexPart[], offsets: readonly number[]): { name: string; content: Buffer }[] {
  const joined = new Map<string, Map<string, Buffer[]>>()
  for (const [index, { filters }] of parts.entries())
    for (const { name, values } of filters) {
      const known = joined.get(name) ?? new Map<string, Buffer[]>()
      joined.set(name, known)
      for (const { value, pages } of values) {
        const items = known.get(value) ?? []
        for (const page of pages) items.push(numberItem(page + offsets[index]!))
        known.set(value, items)
      }
    }
  return sortedByBytes([...joined]).map(([name, values]) => ({
    name,
    content: arrayOf([
      textItem(name),
      arrayOf(sortedByBytes([...values]).map(([value, pages]) => arrayOf([textItem(value), arrayOf(pages)]))),
    ]),
  }))
}
