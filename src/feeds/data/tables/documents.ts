import { z } from 'zod'
import type { Entry } from '../../../story/entry.ts'
import { documentKinds, documentStatuses, point as pointSchema } from '../../../story/schema/document.ts'
import { anchors, urlOf } from '../../../story/urls.ts'
import { address, choice, count, day, idIn, idsIn, key, text, texts } from '../fields.ts'
import { table, type DataSource } from '../table.ts'
import { entryFields, entryValues } from './entry.ts'

/** Proposals, agreements, resolutions. */
export const documents = table({
  name: 'documents',
  title: 'Documents',
  meaning: 'A proposal, agreement, resolution or law.',
  record: z.object({
    ...entryFields,
    title: text('What it is called.'),
    date: day('The day it was signed, adopted or made known.'),
    kind: choice(documentKinds, 'What sort of document it is.'),
    status: choice(documentStatuses, 'How it stands now.'),
    parties: idsIn('actors', 'Who proposed, signed or adopted it.'),
    summary: text('What it is and says, in one or two sentences.'),
    aliases: texts('Other names for it.'),
    revises: idIn('documents', 'The document it is a later version of.').optional(),
    topics: idsIn('topics', 'The issues it bears on.'),
  }),
  rows: (source) => source.story.documents.map((document) => documentRow(source, document)),
})

export function documentRow(source: DataSource, entry: Entry<'documents'>) {
  const { title, date, kind, status, parties, summary, aliases, revises, topics } = entry.data
  return {
    ...entryValues(source, entry),
    ...{ title, date, kind, status, parties, summary, aliases, revises, topics },
  }
}

/** What documents say, point by point. */
export const points = table({
  name: 'points',
  title: 'Points of documents',
  meaning: 'One point of a document as reported, in our words.',
  record: z.object({
    id: key('Its permanent name: the document, and its own.'),
    page: address('Where it stands on the site.'),
    document: idIn('documents', 'The document it is in.'),
    point: text('Its own name: the same in a revised version is the same point.'),
    number: count('Its place in the document, from 1.'),
    topic: idIn('topics', 'The issue it belongs to.'),
    text: text('What it says.'),
    status: choice(pointSchema.shape.status.unwrap().options, 'How it stands, where that is on record.').optional(),
    proposedBy: idsIn('actors', 'Who proposed it.'),
    objectedBy: idsIn('actors', 'Who objected to it.'),
  }),
  rows: (source) => source.story.documents.flatMap((document) => pointRows(source, document)),
})

export function pointRows({ whole }: DataSource, document: Entry<'documents'>) {
  return document.data.points.map(({ id, topic, text, status, proposedBy, objectedBy }, index) => ({
    id: `${document.id}/${id}`,
    page: whole(`${urlOf(document)}#${anchors.point(id)}`),
    document: document.id,
    point: id,
    number: index + 1,
    ...{ topic, text, status, proposedBy, objectedBy },
  }))
}
