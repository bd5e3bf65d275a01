import { z } from 'zod'
import type { AnyEntry } from '../../story/entry.ts'
import { keyOf, type EntryRef } from '../../story/ids.ts'
import { get, type Story } from '../../story/story.ts'
import { formerUrlsOf, pageUrlOf, siteUrl } from '../../story/urls.ts'
import { format, sourceOf } from './dataset.ts'
import { indexKinds, type IndexedCollection } from './entity-parts.ts'
import { address, count, text } from './fields.ts'
import type { Row } from './table.ts'

/** The collections whose entries have an `index.json`. */
export const indexedCollections = Object.keys(indexKinds) as IndexedCollection[]

/** `index.json` beside an entry’s page, by collection. */
export const entityIndexSchemas: Readonly<Record<IndexedCollection, z.ZodObject>> = Object.fromEntries(
  Object.entries(indexKinds).map(([collection, { meaning, fields }]) => [
    collection,
    z
      .object({
        $schema: address('The schema of this file.'),
        format: count('The version of the shapes: names and meanings stay while it does.'),
        key: text('The entry’s permanent name, with its folder.'),
        page: address('The page for people.'),
        data: address('Where all data of the story are.'),
        licence: text('The licence of the data.'),
        ...fields,
      })
      .describe(meaning),
  ]),
) as unknown as Record<IndexedCollection, z.ZodObject>

/** Where an entry’s `index.json` is, from the site’s root. */
export function indexUrl(ref: EntryRef): string {
  return `${pageUrlOf(ref)}index.json`
}

/** The schema of a collection’s `index.json`, as a file of `/data/`. */
export function indexSchemaFile(collection: IndexedCollection): string {
  return `index-${collection}.schema.json`
}

/** Entries that have an `index.json`. */
export function indexedEntries(story: Story): { collection: IndexedCollection; id: string }[] {
  return indexedCollections.flatMap((collection) => story[collection].map(({ id }) => ({ collection, id })))
}

/** Every `index.json`: at the entry’s own address and, since addresses of files stay, at those it had before. */
export function indexFiles(story: Story): { url: string; collection: IndexedCollection; id: string }[] {
  return indexedEntries(story).flatMap((ref) => {
    const former = formerUrlsOf(get(story, ref.collection, ref.id) as AnyEntry).map((url) => `${url}index.json`)
    return [indexUrl(ref), ...former].map((url) => ({ url, ...ref }))
  })
}

/**
 * The text of an entry’s `index.json`: its record and those that belong to it, whole; what only names it, by id. Of other entries
 * it says nothing else, and of the day only whether a plan is overdue. Throws for an id that is not in the story.
 */
export function entityIndex(story: Story, collection: IndexedCollection, id: string): string {
  const entry = get(story, collection, id)
  const root = siteUrl(story)
  const head: Row = {
    $schema: `${root}/data/${indexSchemaFile(collection)}`,
    format,
    key: keyOf(entry),
    page: `${root}${pageUrlOf(entry)}`,
    data: `${root}/data/`,
    licence: story.file.licence,
  }
  const parts = indexKinds[collection].parts as (source: object, id: string) => Record<string, Row | Row[] | string[]>
  return `${JSON.stringify({ ...head, ...parts(sourceOf(story), id) })}\n`
}
