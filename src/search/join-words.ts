import { arrayHead, arrayOf, numberItem, textItem } from './cbor-items.ts'
import type { IndexPart, Listing } from './index-part.ts'

/** How much of the words’ listings lies in one file: a search loads the file of each of its words. */
const chunkBytes = 12_000

/** Words with so many letters in common lie in one file, or a search for the beginning of a word would find some of them only. */
const sharedLetters = 4

/** A file of words. */
export interface Chunk {
  /** A word lies in here if it is not before `from` and not after `to`. */
  from: string
  to: string
  content: Buffer
}

/** The words in order, cut into chunks. Together they leave no gap: a beginning that is no word leads to the words that follow. */
export function chunksOf(parts: readonly IndexPart[], offsets: readonly number[]): Chunk[] {
  const chunks: Chunk[] = []
  let [items, size, from, last] = [[] as Buffer[], 0, '', '']
  const close = () => {
    if (items.length === 0) return
    chunks.push({ from, to: last, content: arrayOf([arrayOf(items)]) })
    ;[items, size, from] = [[], 0, `${last}\0`]
  }
  for (const words of alike(listingsByWord(parts))) {
    const added = words.map(([word, forms]) => wordItem(word, forms, parts, offsets))
    const addedSize = added.reduce((sum, { length }) => sum + length, 0)
    // A search for a seldom word does not load the common one beside it.
    if (size + addedSize > chunkBytes) close()
    items.push(...added)
    size += addedSize
    last = words.at(-1)![0]
  }
  close()
  return chunks
}

/** Those that begin with the same letters together. */
function alike<T>(words: readonly [string, T][]): [string, T][][] {
  const groups: [string, T][][] = []
  let before: string | undefined
  for (const word of words) {
    const beginning = word[0].slice(0, sharedLetters)
    if (beginning === before) groups.at(-1)!.push(word)
    else groups.push([word])
    before = beginning
  }
  return groups
}

function wordItem(
  word: string,
  forms: ReadonlyMap<string, Placed[]>,
  parts: readonly IndexPart[],
  offsets: readonly number[],
): Buffer {
  const list = (form: string) => listItem(forms.get(form) ?? [], parts, offsets)
  const marked = sortedByBytes([...forms]).filter(([form]) => form !== '')
  const others = marked.map(([form]) => arrayOf([textItem(form), list(form)]))
  return arrayOf([textItem(word), list(''), arrayOf(others)])
}

interface Placed extends Listing {
  part: number
}

/** The listings of each word, words in order, by the form of the word. */
function listingsByWord(parts: readonly IndexPart[]): [string, Map<string, Placed[]>][] {
  const words = new Map<string, Map<string, Placed[]>>()
  for (const [part, { listings }] of parts.entries())
    for (const listing of listings) {
      const forms = words.get(listing.word) ?? new Map<string, Placed[]>()
      words.set(listing.word, forms)
      const list = forms.get(listing.form) ?? []
      forms.set(listing.form, list)
      list.push({ ...listing, part })
    }
  return sortedByBytes([...words])
}

/** One list of what the parts list, with the numbers that records have in the whole. */
function listItem(listings: readonly Placed[], parts: readonly IndexPart[], offsets: readonly number[]): Buffer {
  const pieces = [arrayHead(listings.reduce((sum, { count }) => sum + count, 0))]
  let before = 0
  for (const { part, first, last, from, to } of listings) {
    const offset = offsets[part]!
    pieces.push(arrayHead(3), numberItem(offset + first - before), parts[part]!.data.subarray(from, to))
    before = offset + last
  }
  return Buffer.concat(pieces)
}

/** By the bytes of their names, as Pagefind orders words. */
export function sortedByBytes<T>(named: readonly [string, T][]): [string, T][] {
  return named
    .map(([name, value]) => ({ name, value, bytes: Buffer.from(name) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ name, value }) => [name, value])
}
