import type { z } from 'zod'
import { actor } from './actor.ts'
import { development } from './development.ts'
import { document } from './document.ts'
import { page } from './page.ts'
import { place } from './place.ts'
import { term } from './term.ts'
import { topic } from './topic.ts'

/** The schema of each collection: the content collections and the check both use these. */
export const schemas = {
  actors: actor,
  developments: development,
  documents: document,
  pages: page,
  places: place,
  terms: term,
  topics: topic,
} as const

/** The folders below `content/` that hold entries. */
export type Collection = keyof typeof schemas

/** The front matter of an entry, after defaults. */
export type EntryData<C extends Collection> = z.output<(typeof schemas)[C]>

export const collections = Object.keys(schemas) as Collection[]

/** Collections whose entries may be `.mdx`. */
export const mdxCollections: readonly Collection[] = ['developments', 'documents', 'pages', 'topics']

/** Collections whose ids start with the entry's date. */
export const datedCollections: readonly Collection[] = ['developments', 'documents']
