import { z } from 'zod'
import { titleOf, type AnyEntry } from '../../story/entry.ts'
import { keyOf } from '../../story/ids.ts'
import { get, type Story } from '../../story/story.ts'
import { pageUrlOf, siteUrl } from '../../story/urls.ts'
import { format } from './dataset.ts'
import { indexedEntries, indexUrl } from './entity-index.ts'
import { address, count, text } from './fields.ts'

/** The file of `/data/` with the schema of the site’s `index.json`. */
export const siteIndexSchemaFile = 'index.schema.json'

/** `/index.json`: where the data of each entry are. */
export const siteIndexSchema = z
  .object({
    $schema: address('The schema of this file.'),
    format: count('The version of the shapes: names and meanings stay while it does.'),
    name: text('What the story is called.'),
    page: address('The site.'),
    data: address('Where all data of the story are.'),
    licence: text('The licence of the data.'),
    entries: z
      .array(
        z.object({
          key: text('The entry’s permanent name, with its folder.'),
          title: text('What it is called.'),
          page: address('The page for people.'),
          json: address('The same for programs.'),
        }),
      )
      .describe('Developments, actors, topics, documents and places.'),
  })
  .describe('Where the data of each entry are.')

/** The text of the site’s `index.json`, an entry a line. */
export function siteIndex(story: Story): string {
  const root = siteUrl(story)
  const head = {
    $schema: `${root}/data/${siteIndexSchemaFile}`,
    format,
    name: story.file.name,
    page: `${root}/`,
    data: `${root}/data/`,
    licence: story.file.licence,
  }
  const lines = indexedEntries(story).map((ref) => {
    const entry = get(story, ref.collection, ref.id) as AnyEntry
    const [page, json] = [root + pageUrlOf(ref), root + indexUrl(ref)]
    return `\n${JSON.stringify({ key: keyOf(ref), title: titleOf(entry).toWellFormed(), page, json })}`
  })
  return `${JSON.stringify(head).slice(0, -1)},"entries":[${lines.join(',')}]}\n`
}
