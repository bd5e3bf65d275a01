import { z } from 'zod'
import type { AnyEntry, Entry } from '../../../story/entry.ts'
import { keyOf } from '../../../story/ids.ts'
import type { OfficeHolder } from '../../../story/offices.ts'
import { actorKinds } from '../../../story/schema/actor.ts'
import { choice, fuzzyDay, idIn, key, text, texts } from '../fields.ts'
import { table, type DataSource } from '../table.ts'
import { entryFields, entryValues } from './entry.ts'

/** Persons, organisations, states. */
export const actors = table({
  name: 'actors',
  title: 'Actors',
  meaning: 'A person, an organisation or a state.',
  record: z.object({
    ...entryFields,
    name: text('The preferred name.'),
    kind: choice(actorKinds, 'Whether it is a person, an organisation or a state.'),
    summary: text('Who they are, in one or two sentences.'),
    aliases: texts('Other names.'),
    affiliation: idIn('actors', 'Whom they speak for where no office says so.').optional(),
    wikidata: text('The item in Wikidata.').optional(),
  }),
  rows: (source) => source.story.actors.map((actor) => actorRow(source, actor)),
})

export function actorRow(source: DataSource, entry: Entry<'actors'>) {
  const { name, kind, summary, aliases, affiliation, wikidata } = entry.data
  return { ...entryValues(source, entry), ...{ name, kind, summary, aliases, affiliation, wikidata } }
}

/** Who held which office, and when. */
export const offices = table({
  name: 'offices',
  title: 'Offices',
  meaning: 'An office that an actor holds or held.',
  record: z.object({
    id: key('The actor, and the office’s place in the list. It changes where offices are put in another order.'),
    actor: idIn('actors', 'Who holds it.'),
    title: text('The office.'),
    of: idIn('actors', 'The state or organisation it belongs to.').optional(),
    from: fuzzyDay('When it began, as precisely as is known.').optional(),
    to: fuzzyDay('When it ended, as precisely as is known; none where it has not, or nobody says.').optional(),
  }),
  rows: (source) =>
    source.story.actors.flatMap((holder) => holder.data.roles.map((role) => officeRow(source, { holder, role }))),
})

export function officeRow(_source: DataSource, { holder, role }: OfficeHolder) {
  return {
    id: `${holder.id}/office-${holder.data.roles.indexOf(role) + 1}`,
    actor: holder.id,
    ...{ title: role.title, of: role.of, from: role.from, to: role.to },
  }
}

/** Names of actors and places in other languages. */
export const names = table({
  name: 'names',
  title: 'Names in other languages',
  meaning: 'The name of an actor or a place in another language.',
  record: z.object({
    id: key('The entry, and the language.'),
    entry: text('The entry, with its folder: actors/… or places/….'),
    language: text('The language, as a tag of BCP 47.'),
    name: text('The name.'),
  }),
  rows: (source) => [...source.story.actors, ...source.story.places].flatMap((entry) => nameRows(source, entry)),
})

export function nameRows(_source: DataSource, entry: Extract<AnyEntry, Entry<'actors'> | Entry<'places'>>) {
  return Object.entries(entry.data.names).map(([language, name]) => ({
    id: `${keyOf(entry)}/${language}`,
    entry: keyOf(entry),
    ...{ language, name },
  }))
}
