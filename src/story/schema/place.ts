import { z } from 'zod'
import { aliases, common, line, nativeNames, plainDate, slug, slugs, sources, text, wikidata } from './shared.ts'

export const coordinates = z
  .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
  .describe('[latitude, longitude] in degrees.')

export const control = z
  .strictObject({
    by: slug.describe('The actor who holds it.'),
    asOf: plainDate.describe('The day this was true.'),
    sources: slugs.describe('Ids of this entry’s sources.'),
  })
  .describe('Who holds the place: shown as control, never as a border.')

/** A place on the map: one file in `content/places/`. */
export const place = z.strictObject({
  name: line.describe('The preferred name.'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code such as UA')
    .describe('The internationally recognised country, ISO 3166-1 alpha-2.'),
  coordinates,
  aliases,
  names: nativeNames,
  wikidata: wikidata.optional(),
  note: text.describe('What happened here, in a sentence.').optional(),
  control: control.optional(),
  sources,
  ...common,
})

export type PlaceData = z.output<typeof place>
