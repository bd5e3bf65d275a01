import { z } from 'zod'
import { scheduled as scheduledSchema } from '../../../story/schema/shared.ts'
import type { ScheduledRecord } from '../../../story/story.ts'
import { anchors, urlOf } from '../../../story/urls.ts'
import { address, choice, day, idIn, idsIn, key, text } from '../fields.ts'
import { table, type DataSource } from '../table.ts'
import { sourceIds } from './entry.ts'

const states = [...scheduledSchema.shape.status.unwrap().options, 'concluded', 'overdue'] as const satisfies readonly ScheduledRecord['state'][] // prettier-ignore

/** What was announced to come. */
export const scheduled = table({
  name: 'scheduled',
  title: 'Scheduled',
  meaning: 'Something that was announced to come.',
  record: z.object({
    id: key('Its permanent name: the development that announced it, and its own.'),
    page: address('Where it stands on the site.'),
    development: idIn('developments', 'The development that announced it.'),
    what: text('What was announced.'),
    when: text('When, in the words it was announced.'),
    date: day('The day, where known.').optional(),
    end: day('The last day, where it takes several.').optional(),
    place: idIn('places', 'Where it is to be.').optional(),
    actors: idsIn('actors', 'Who takes part.'),
    topics: idsIn('topics', 'The issues it bears on.'),
    state: choice(
      states,
      'What has become of it. Concluded: a later development says so. Overdue: its day is past and no outcome is recorded.',
    ),
    outcome: idIn('developments', 'The development that says what came of it.').optional(),
    sources: idsIn('sources', 'Where it comes from.'),
  }),
  rows: (source) => source.story.scheduled.map((record) => scheduledRow(source, record)),
})

export function scheduledRow({ whole }: DataSource, record: ScheduledRecord) {
  const { development, item, state } = record
  const { what, when, date, end, place, actors, topics, outcome, sources } = item
  return {
    id: scheduledId(record),
    page: whole(`${urlOf(development)}#${anchors.scheduled(item.id)}`),
    development: development.id,
    ...{ what, when, date, end, place, actors, topics, state, outcome },
    sources: sourceIds(development, sources),
  }
}

export function scheduledId({ development, item }: Pick<ScheduledRecord, 'development' | 'item'>): string {
  return `${development.id}/${item.id}`
}
