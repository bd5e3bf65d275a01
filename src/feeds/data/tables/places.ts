import { z } from 'zod'
import type { Entry } from '../../../story/entry.ts'
import { day, idIn, idsIn, text, texts } from '../fields.ts'
import { table, type DataSource } from '../table.ts'
import { entryFields, entryValues, sourceIds } from './entry.ts'

/** Places on the map. */
export const places = table({
  name: 'places',
  title: 'Places',
  meaning: 'A place on the map.',
  record: z.object({
    ...entryFields,
    name: text('The preferred name.'),
    country: text('The internationally recognised country, by its code of two letters (ISO 3166-1).'),
    latitude: z.number().describe('Degrees north of the equator; south is negative.'),
    longitude: z.number().describe('Degrees east of Greenwich; west is negative.'),
    aliases: texts('Other names.'),
    wikidata: text('The item in Wikidata.').optional(),
    note: text('What happened here, in a sentence.').optional(),
    controlledBy: idIn('actors', 'Who holds it, where that is in question; says nothing of borders.').optional(),
    controlledAsOf: day('The day that was true.').optional(),
    controlSources: idsIn('sources', 'Where that comes from.'),
  }),
  rows: (source) => source.story.places.map((place) => placeRow(source, place)),
})

export function placeRow(source: DataSource, entry: Entry<'places'>) {
  const { name, country, coordinates, aliases, wikidata, note, control } = entry.data
  return {
    ...entryValues(source, entry),
    ...{ name, country, latitude: coordinates[0], longitude: coordinates[1], aliases, wikidata, note },
    controlledBy: control?.by,
    controlledAsOf: control?.asOf,
    controlSources: sourceIds(entry, control?.sources ?? []),
  }
}
