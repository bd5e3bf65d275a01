import type { Quotation } from 'schema-dts'
import type { StatementRecord, Story } from '../../story/story.ts'
import { absoluteUrl, statementUrl } from '../../story/urls.ts'
import { voicesOf } from '../records.ts'
import { referencesTo } from './graph.ts'

/**
 * The words of a statement, where it has any. Who spoke is their `creator`: `spokenByCharacter` is for characters of fiction.
 * An unnamed voice is credited in words.
 */
export function quotation(story: Story, { development, statement, speakers, date }: StatementRecord): Quotation | null {
  if (statement.quote === undefined) return null
  const [unnamed] = speakers.length === 0 ? voicesOf(story, statement.by, date) : []
  return {
    '@type': 'Quotation',
    '@id': absoluteUrl(story, statementUrl(development.id, statement.id)),
    text: statement.quote,
    dateCreated: date,
    creator: referencesTo(story, 'actors', speakers),
    creditText: unnamed?.name,
  }
}
