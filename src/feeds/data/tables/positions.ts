import { z } from 'zod'
import type { PlainDate } from '../../../story/dates.ts'
import type { PositionRecord, Story } from '../../../story/story.ts'
import { statementUrl } from '../../../story/urls.ts'
import { address, day, idIn, idsIn, key, text } from '../fields.ts'
import { table, type DataSource } from '../table.ts'
import { statementId } from './statements.ts'

/** What a party wanted, and until when. */
export const positions = table({
  name: 'positions',
  title: 'Positions',
  meaning: 'What a party wanted on a topic from a day on.',
  record: z.object({
    id: key('Its permanent name: the statement that set it, and the party.'),
    page: address('Where the statement stands on the site.'),
    party: idIn('actors', 'Whose position it is.'),
    topic: idIn('topics', 'What it is a position on.'),
    date: day('The day it was stated.'),
    until: day('The day the party’s next position on the topic was stated; none while this is the latest.').optional(),
    withdrawn: z.boolean().describe('Whether the party gave its position up that day.'),
    text: text('The statement in our words, else word for word in quotation marks.'),
    speakers: idsIn('actors', 'Who stated it.'),
    statement: idIn('statements', 'The statement that set it.'),
  }),
  rows: (source) => source.story.positions.map((record) => positionRow(source, record)),
})

export function positionRow({ story, whole }: DataSource, record: PositionRecord) {
  const { development, statement, party, topic, date, withdrawn, speakers } = record
  return {
    id: `${statementId(record)}/${party}`,
    page: whole(statementUrl(development.id, statement.id)),
    ...{ party, topic, date },
    until: endsOf(story).get(record),
    withdrawn,
    text: statement.says ?? `“${statement.quote ?? ''}”`,
    speakers,
    statement: statementId(record),
  }
}

/** Looked up for every position: kept as long as the story. */
const known = new WeakMap<Story, ReadonlyMap<PositionRecord, PlainDate>>()

function endsOf(story: Story): ReadonlyMap<PositionRecord, PlainDate> {
  const ends = known.get(story) ?? findEnds(story.positions)
  known.set(story, ends)
  return ends
}

/** The day of the next position of the same party on the same topic. */
function findEnds(records: readonly PositionRecord[]): Map<PositionRecord, PlainDate> {
  const ends = new Map<PositionRecord, PlainDate>()
  const latest = new Map<string, PositionRecord>()
  for (const record of records) {
    const cell = `${record.party} ${record.topic}`
    const before = latest.get(cell)
    if (before) ends.set(before, record.date)
    latest.set(cell, record)
  }
  return ends
}
