import { z } from 'zod'
import { developmentKinds } from '../../../story/schema/development.ts'
import type { Development } from '../../../story/story.ts'
import { choice, count, day, idIn, idsIn, key, text, texts } from '../fields.ts'
import { table, type DataSource } from '../table.ts'
import { byOf, voiceFields } from './by.ts'
import { entryFields, entryValues, sourceIds } from './entry.ts'

/** Something that happened. */
export const developments = table({
  name: 'developments',
  title: 'Developments',
  meaning: 'Something that happened.',
  record: z.object({
    ...entryFields,
    title: text('What happened.'),
    date: day('The day it happened; the first, where it took several.'),
    end: day('The last day, where it took several.').optional(),
    kind: choice(developmentKinds, 'What sort of event it was.'),
    summary: text('One or two sentences that stand alone.'),
    actors: idsIn('actors', 'Who acted or spoke.'),
    topics: idsIn('topics', 'The issues it bears on.'),
    places: idsIn('places', 'Where it happened.'),
    documents: idsIn('documents', 'Documents it produced or is about.'),
    follows: idsIn('developments', 'Earlier developments that it answers.'),
    published: day('The day it was first published here.'),
    authors: texts('Who wrote the entry, where it says so.'),
  }),
  rows: (source) => source.story.developments.map((development) => developmentRow(source, development)),
})

export function developmentRow(source: DataSource, entry: Development) {
  const { title, date, end, kind, summary, actors, topics, places, documents, follows, published, authors } = entry.data
  return {
    ...entryValues(source, entry),
    ...{ title, date, end, kind, summary, actors, topics, places, documents, follows, published, authors },
  }
}

/** What one side says where accounts differ. */
export const accounts = table({
  name: 'accounts',
  title: 'Accounts that differ',
  meaning: 'What one side says on a point where accounts differ.',
  record: z.object({
    id: key('The development, and the account’s place in it. It changes where accounts are put in another order.'),
    development: idIn('developments', 'Where it stands.'),
    dispute: count('Which dispute of the development it belongs to, from 1.'),
    point: text('What the accounts differ on.'),
    ...voiceFields,
    says: text('What they say, in our words.'),
    sources: idsIn('sources', 'Where it comes from.'),
  }),
  rows: (source) => source.story.developments.flatMap((development) => accountRows(source, development)),
})

export function accountRows(_source: DataSource, development: Development) {
  return development.data.disputed.flatMap(({ point, accounts: sides }, dispute) =>
    sides.map(({ by, says, sources }, side) => ({
      id: `${development.id}/account-${dispute + 1}-${side + 1}`,
      development: development.id,
      dispute: dispute + 1,
      point,
      ...byOf(by),
      says,
      sources: sourceIds(development, sources),
    })),
  )
}
