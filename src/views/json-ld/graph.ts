import type { Graph, IdReference, Thing } from 'schema-dts'
import type { EntryRef } from '../../story/ids.ts'
import type { Collection } from '../../story/schema/index.ts'
import type { Story } from '../../story/story.ts'
import { absoluteUrl, urlOf } from '../../story/urls.ts'

/** What a page says of itself to programs: JSON-LD 1.1 in the terms of schema.org, with nothing that readers do not see. */
export type LinkedData = Graph

/** The things a page is about. What another page describes is referred to by `@id`, the address of that page or of its place on it. */
export function graphOf(...nodes: readonly Thing[]): LinkedData {
  return { '@context': 'https://schema.org', '@graph': nodes }
}

/** The identity of an entry: the whole address of its page or, for a term, of its place in the glossary. */
export function idOf(story: Story, ref: EntryRef): string {
  return absoluteUrl(story, urlOf(ref))
}

export function referenceTo(story: Story, ref: EntryRef): IdReference {
  return { '@id': idOf(story, ref) }
}

/** References to several entries of a collection; undefined where there are none, so that nothing empty is written. */
export function referencesTo(
  story: Story,
  collection: Collection,
  ids: readonly string[],
): readonly IdReference[] | undefined {
  return some(ids.map((id) => referenceTo(story, { collection, id })))
}

/** A list, or undefined where it is empty: JSON leaves it out. */
export function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined
}
