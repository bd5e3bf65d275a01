import { collections, datedCollections, type Collection } from './schema/index.ts'
import { slugPattern } from './schema/shared.ts'

/** Names one entry: its folder and its file name without extension. */
export interface EntryRef {
  collection: Collection
  id: string
}

/** `actors/donald-trump`: an entry's key in maps. */
export function keyOf(ref: EntryRef): string {
  return `${ref.collection}/${ref.id}`
}

/** `actors/donald-trump` → its collection and id; undefined for what cannot be a key. */
export function parseKey(key: string): EntryRef | undefined {
  const [collection = '', id = '', ...deeper] = key.split('/')
  if (deeper.length > 0 || !isCollection(collection) || !isEntryId(collection, id)) return undefined
  return { collection, id }
}

/** The link schemes authors write, such as `[Hegseth](actor:pete-hegseth)`. */
export const linkSchemes: Readonly<Record<string, Collection>> = {
  actor: 'actors',
  dev: 'developments',
  doc: 'documents',
  place: 'places',
  term: 'terms',
  topic: 'topics',
}

/** What readers call one entry of a collection. */
export const collectionNouns: Readonly<Record<Collection, string>> = {
  actors: 'actor',
  developments: 'development',
  documents: 'document',
  pages: 'page',
  places: 'place',
  terms: 'term',
  topics: 'topic',
}

/** `actor:pete-hegseth` → `{collection: 'actors', id: 'pete-hegseth'}`; undefined for other addresses. */
export function parseEntryLink(url: string): EntryRef | undefined {
  const colon = url.indexOf(':')
  const scheme = colon > 0 ? url.slice(0, colon) : ''
  const collection = Object.hasOwn(linkSchemes, scheme) ? linkSchemes[scheme] : undefined
  return collection && { collection, id: url.slice(colon + 1) }
}

/** Whether a folder name is a collection. */
export function isCollection(name: string): name is Collection {
  return (collections as string[]).includes(name)
}

/** Whether the text may be an id in the collection: kebab-case ASCII, with a date in front where the collection is dated. */
export function isEntryId(collection: Collection, id: string): boolean {
  if (!slugPattern.test(id) || id.length > 120) return false
  return !datedCollections.includes(collection) || /^\d{4}-\d{2}-\d{2}-/.test(id)
}

/** Ids that would be the same file or address on some machine fold to the same text (Unicode NFC, lower case). */
export function foldId(id: string): string {
  return id.normalize('NFC').toLowerCase().normalize('NFC')
}
