import { z } from 'zod'
import { siteUrl } from '../../story/urls.ts'
import { format, type Dataset } from './dataset.ts'
import { address, count, day, text } from './fields.ts'
import { sha256 } from './sha256.ts'
import { tables } from './tables.ts'

/** What the data say of the story as a whole. */
export const storySchema = z.object({
  name: text('What the story is called.'),
  tagline: text('What it is, in a line.'),
  description: text('What it is, in a few sentences.'),
  url: address('Where the site is.'),
  language: text('The language of the texts, as a tag of BCP 47.'),
  publisher: text('Who publishes it.'),
  licence: text('The licence of the data.'),
  asOf: day('The day of the latest publication or change: what the data know ends there.').optional(),
})

/** `story.json`: everything in one file. */
export const storyFileSchema = z
  .object({
    $schema: address('The schema of this file.'),
    format: count('The version of the shapes: names and meanings stay while it does.'),
    version: text('The version of the data: the day they end, and the beginning of their SHA-256.'),
    story: storySchema.describe('The story as a whole.'),
    ...Object.fromEntries(tables.map(({ name, meaning, record }) => [name, z.array(record).describe(meaning)])),
  })
  .describe('The whole story as records.')

/** What the data say of the story, without fields that have no value. */
export function storyValues({ story }: Dataset): z.output<typeof storySchema> {
  const { name, tagline, description, language, publisher, licence } = story.file
  return {
    ...{ name, tagline, description, url: `${siteUrl(story)}/`, language, publisher: publisher.name, licence },
    ...(story.asOf && { asOf: story.asOf }),
  }
}

/** The text of `story.json`, one record a line, and the version: equal records have an equal one. */
export async function storyFile(dataset: Dataset): Promise<{ text: string; version: string }> {
  const records = dataset.tables.map(
    ({ table, rows }) => `${JSON.stringify(table.name)}: [${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}]`,
  )
  const content = [`"story": ${JSON.stringify(storyValues(dataset))}`, ...records].join(',\n')
  const version = [dataset.story.asOf, (await sha256(content)).slice(0, 8)].filter(Boolean).join('-')
  const schema = JSON.stringify(`${siteUrl(dataset.story)}/data/story.schema.json`)
  return {
    text: `{\n"$schema": ${schema},\n"format": ${format},\n"version": ${JSON.stringify(version)},\n${content}\n}\n`,
    version,
  }
}
