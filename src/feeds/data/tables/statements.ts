import { z } from 'zod'
import { statement as statementSchema } from '../../../story/schema/shared.ts'
import type { StatementRecord } from '../../../story/story.ts'
import { statementUrl } from '../../../story/urls.ts'
import { address, choice, count, day, idIn, idsIn, key, text } from '../fields.ts'
import { table, type DataSource } from '../table.ts'
import { byOf, voiceFields } from './by.ts'
import { sourceIds } from './entry.ts'

const statuses = statementSchema.shape.status.unwrap().options

/** Who said what. */
export const statements = table({
  name: 'statements',
  title: 'Statements',
  meaning: 'What someone said: in our words, word for word, or both.',
  record: z.object({
    id: key('Its permanent name: the development, and its own.'),
    page: address('Where it stands on the site.'),
    development: idIn('developments', 'The development it belongs to.'),
    date: day('The day it was said.'),
    ...voiceFields,
    at: text('The occasion.').optional(),
    says: text('What was said, in our words.').optional(),
    quote: text('What was said, word for word.').optional(),
    original: text('The words in the language they were spoken in.').optional(),
    originalLanguage: text('That language, as a tag of BCP 47.').optional(),
    translatedBy: text('Who translated the quotation.').optional(),
    status: choice(statuses, 'How the claim stands, where that is on record.').optional(),
    topics: idsIn('topics', 'What it is about.'),
    sources: idsIn('sources', 'Where it comes from.'),
  }),
  rows: (source) => source.story.statements.map((record) => statementRow(source, record)),
})

export function statementRow({ whole }: DataSource, record: StatementRecord) {
  const { development, statement, date, topics } = record
  const { at, says, quote, original, translatedBy, status, by, sources } = statement
  return {
    id: statementId(record),
    page: whole(statementUrl(development.id, statement.id)),
    development: development.id,
    date,
    ...byOf(by),
    ...{ at, says, quote, original: original?.text, originalLanguage: original?.lang, translatedBy, status, topics },
    sources: sourceIds(development, sources),
  }
}

/** `2025-02-12-peskov-kursk-swap/no-swap` */
export function statementId({ development, statement }: Pick<StatementRecord, 'development' | 'statement'>): string {
  return `${development.id}/${statement.id}`
}

/** The same words as other outlets carried them. */
export const variants = table({
  name: 'variants',
  title: 'Variants of quotations',
  meaning: 'The words of a statement as other outlets carried them.',
  record: z.object({
    id: key('The statement, and the variant’s place in it. It changes where variants are put in another order.'),
    statement: idIn('statements', 'The statement it is a variant of.'),
    number: count('Its place, from 1.'),
    quote: text('The words, as these sources carry them.'),
    sources: idsIn('sources', 'Who carries them so.'),
  }),
  rows: (source) => source.story.statements.flatMap((record) => variantRows(source, record)),
})

export function variantRows(_source: DataSource, record: StatementRecord) {
  return record.statement.variants.map(({ quote, sources }, index) => ({
    id: `${statementId(record)}/variant-${index + 1}`,
    statement: statementId(record),
    number: index + 1,
    quote,
    sources: sourceIds(record.development, sources),
  }))
}
