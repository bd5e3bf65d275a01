import type { EntryRef } from './ids.ts'
import type { Position } from './issue.ts'
import type { Collection, EntryData } from './schema/index.ts'

/** A citation group in prose is one or more of these: `[@tass]`, `[@2025-02-11-interview/guardian]`. */
export interface Citation extends Position {
  /** The id of a source. */
  source: string
  /** The development it belongs to, where that is another one. */
  of?: string | undefined
}

/** A reference from prose to an entry, written by hand (`[text](actor:id)`) or found by name. */
export interface Mention extends Position {
  to: EntryRef
  /** The sentence it stands in, as plain text without citations. */
  sentence: string
  byHand: boolean
}

/** A heading of the body. `id` is its anchor. */
export interface Heading extends Position {
  depth: number
  text: string
  id: string
}

/** An image of the body, `src` as written. */
export interface Image extends Position {
  src: string
  alt: string
  /** From the title of a Markdown image or the attribute of `Figure`. */
  credit: string
}

/** A component of the MDX vocabulary with its literal attributes. */
export interface ComponentUse extends Position {
  name: string
  attributes: Record<string, string>
  /** Whether something stands between its tags. */
  filled: boolean
}

/** An address in the body: of a link, an image, a definition, or one standing bare in the prose. */
export interface Address extends Position {
  url: string
  role: 'link' | 'image' | 'definition' | 'bare'
  /** Of a link whose words read as an address themselves: those words. */
  words?: string
}

/** A construct that entries may not contain, named for the author. */
export interface Forbidden extends Position {
  kind: 'html' | 'code' | 'citation' | 'language'
  /** What it is: `an import`, `the tag <script>`. */
  what: string
}

/** What a body refers to. Never the body itself. */
export interface BodyFacts {
  citations: Citation[]
  mentions: Mention[]
  headings: Heading[]
  images: Image[]
  components: ComponentUse[]
  addresses: Address[]
  forbidden: Forbidden[]
  words: number
}

/** One file an author wrote, read and valid by itself. */
export interface Entry<C extends Collection = Collection> {
  collection: C
  id: string
  data: EntryData<C>
  facts: BodyFacts
  /** Below the content folder, with `/`: `actors/donald-trump.md`. */
  path: string
  /** SHA-256 of the file’s bytes, in hexadecimal. */
  digest: string
}

/** An entry of some collection; `collection` tells which. */
export type AnyEntry = { [C in Collection]: Entry<C> }[Collection]

export const noFacts: BodyFacts = {
  citations: [],
  mentions: [],
  headings: [],
  images: [],
  components: [],
  addresses: [],
  forbidden: [],
  words: 0,
}

/** The name readers know an entry by. */
export function titleOf(entry: AnyEntry): string {
  if (entry.collection === 'terms') return entry.data.term
  return 'name' in entry.data ? entry.data.name : entry.data.title
}
