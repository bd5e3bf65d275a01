import type { SearchRecord } from '../views/search-record.ts'
import { headAt, itemsOf, numberOf, textOf } from './cbor-items.ts'
import { unpack } from './pagefind-file.ts'

/** What a Pagefind index of some records holds, ready to be joined with others. */
export interface IndexPart {
  /** Its records, in order. */
  pages: Page[]
  listings: Listing[]
  /** What the listings point into. */
  data: Buffer
  filters: { name: string; values: { value: string; pages: number[] }[] }[]
}

interface Page {
  /** Of the file that says what is shown of it, and what Pagefind calls its result: `en_ac1a2b3c4`, where `ac` is for `Actor`. */
  name: string
  file: Buffer
  words: number
  day?: string
}

/** Which records have a word, and where in them. */
export interface Listing {
  word: string
  /** How it is spelt, where it has letters with marks; nothing for the plain spelling. */
  form: string
  count: number
  /** The first and the last record. */
  first: number
  last: number
  /** The bytes after the number of the first record: each record is given by its distance from the one before. */
  from: number
  to: number
}

/** The fields of a record’s `meta`, in one order for all parts: Pagefind numbers those that it meets. */
export const fields = ['aliases', 'date', 'day', 'kind', 'names', 'sources', 'title']

/** Reads an index that Pagefind 1.5 has made: `files` by path. */
export function readPart(files: ReadonlyMap<string, Buffer>): IndexPart {
  const entry = JSON.parse(fileAt(files, 'pagefind-entry.json').toString()) as {
    languages: Record<string, { hash: string }>
  }
  const [language, ...others] = Object.values(entry.languages)
  if (others.length > 0) throw new Error('Unexpected second language in the search index, expected one')
  if (!language) return { pages: [], listings: [], data: Buffer.alloc(0), filters: [] }
  const meta = itemsOf(unpack(fileAt(files, `pagefind.${language.hash}.pf_meta`)))
  const [, pages, chunks, filters, , names] = meta as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer]
  const data: Buffer[] = []
  const listings: Listing[] = []
  const numbers = itemsOf(names).map((name) => fieldNumber(textOf(name)))
  let offset = 0
  for (const chunk of itemsOf(chunks)) {
    const bytes = unpack(fileAt(files, `index/${textOf(itemsOf(chunk)[2]!)}.pf_index`))
    for (const listing of listingsOf(bytes, numbers))
      listings.push({ ...listing, from: listing.from + offset, to: listing.to + offset })
    data.push(bytes)
    offset += bytes.length
  }
  return {
    pages: itemsOf(pages).map((page) => {
      const [name, words] = itemsOf(page) as [Buffer, Buffer]
      return pageOf(textOf(name), numberOf(words), files)
    }),
    listings,
    data: Buffer.concat(data),
    filters: itemsOf(filters).map((filter) => {
      const file = `filter/${textOf(itemsOf(filter)[1]!)}.pf_filter`
      const [name, values] = itemsOf(unpack(fileAt(files, file))) as [Buffer, Buffer]
      return { name: textOf(name), values: itemsOf(values).map(valueOf) }
    }),
  }
}

function pageOf(name: string, words: number, files: ReadonlyMap<string, Buffer>): Page {
  const file = fileAt(files, `fragment/${name}.pf_fragment`)
  const { meta, filters } = JSON.parse(unpack(file).toString()) as Pick<SearchRecord, 'meta' | 'filters'>
  const type = filters.type?.[0] ?? 'Development'
  return {
    name: name.replace('_', `_${type.slice(0, 2).toLowerCase()}`),
    file,
    words,
    ...(meta.day && { day: meta.day }),
  }
}

function valueOf(item: Buffer): { value: string; pages: number[] } {
  const [value, pages] = itemsOf(item) as [Buffer, Buffer]
  return { value: textOf(value), pages: itemsOf(pages).map(numberOf) }
}

function fieldNumber(name: string): number {
  const number = fields.indexOf(name)
  if (number < 0) throw new Error(`Unexpected field ${name} in a search record, expected one of ${fields.join(', ')}`)
  return number
}

/** The listings of a chunk: `[[word, [[record, [place, …], [field or place, …]], …], [[form, […]], …]], …]`. */
function* listingsOf(bytes: Buffer, numbers: readonly number[]): Generator<Listing> {
  let at = headAt(bytes, 0).next
  const words = headAt(bytes, at)
  at = words.next
  for (let index = 0; index < words.value; index++) {
    const word = headAt(bytes, headAt(bytes, at).next)
    at = word.next + word.value
    const text = bytes.toString('utf8', word.next, at)
    const plain = listingAt(bytes, at, numbers)
    if (plain.count > 0) yield { word: text, form: '', ...plain }
    const forms = headAt(bytes, plain.to)
    at = forms.next
    for (let other = 0; other < forms.value; other++) {
      const form = headAt(bytes, headAt(bytes, at).next)
      const listing = listingAt(bytes, form.next + form.value, numbers)
      yield { word: text, form: bytes.toString('utf8', form.next, form.next + form.value), ...listing }
      at = listing.to
    }
  }
}

/** The list of records that begins there. Its fields get the numbers that all parts share. */
function listingAt(bytes: Buffer, start: number, numbers: readonly number[]): Omit<Listing, 'word' | 'form'> {
  const { value: count, next } = headAt(bytes, start)
  let [at, first, last, from] = [next, 0, 0, next]
  for (let index = 0; index < count; index++) {
    const record = headAt(bytes, at + 1)
    last += record.value
    if (index === 0) [first, from] = [last, record.next]
    const places = headAt(bytes, record.next)
    at = places.next
    for (let place = 0; place < places.value; place++) at = afterNumber(bytes, at)
    const found = headAt(bytes, at)
    at = found.next
    for (let place = 0; place < found.value; place++) {
      // The field of the places that follow, as -1 and below.
      const byte = bytes[at]!
      if (byte >> 5 === 1) bytes[at] = 32 + numbers[byte & 31]!
      at = afterNumber(bytes, at)
    }
  }
  return { count, first, last, from, to: at }
}

function afterNumber(bytes: Buffer, at: number): number {
  const size = bytes[at]! & 31
  return at + 1 + (size < 24 ? 0 : 1 << (size - 24))
}

function fileAt(files: ReadonlyMap<string, Buffer>, path: string): Buffer {
  const file = files.get(path)
  if (!file) throw new Error(`Pagefind made no ${path}.`)
  return file
}
