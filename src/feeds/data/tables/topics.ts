import { z } from 'zod'
import type { Entry } from '../../../story/entry.ts'
import { choice, count, day, idIn, key, text, texts } from '../fields.ts'
import { table, type DataSource } from '../table.ts'
import { entryFields, entryValues } from './entry.ts'

/** Issues under negotiation. */
export const topics = table({
  name: 'topics',
  title: 'Topics',
  meaning: 'An issue under negotiation.',
  record: z.object({
    ...entryFields,
    title: text('The issue, in a few words.'),
    question: text('The question readers bring.'),
    summary: text('What it is, in one or two sentences.'),
    order: count('Its place among the topics; lower comes first.'),
    aliases: texts('Other names for it.'),
    standing: text('Where it stands, in one or two sentences.').optional(),
    standingAsOf: day('The day that was true.').optional(),
  }),
  rows: (source) => source.story.topics.map((topic) => topicRow(source, topic)),
})

export function topicRow(source: DataSource, entry: Entry<'topics'>) {
  const { title, question, summary, order, aliases, standing } = entry.data
  return {
    ...entryValues(source, entry),
    ...{ title, question, summary, order, aliases },
    standing: standing?.summary,
    standingAsOf: standing?.asOf,
  }
}

const kinds = ['known', 'claimed', 'unknown'] as const

/** What is known of topics, claimed and unknown. */
export const standings = table({
  name: 'standings',
  title: 'Standings of topics',
  meaning: 'Something known, claimed or unknown about a topic.',
  record: z.object({
    id: key('The topic, and the line’s place in it. It changes where lines are put in another order.'),
    topic: idIn('topics', 'The topic it is about.'),
    asOf: day('The day it was true.'),
    kind: choice(kinds, 'Whether it is established, one side says it, or nobody has said or shown it.'),
    text: text('One sentence.'),
    development: idIn('developments', 'The development that shows it.'),
  }),
  rows: (source) => source.story.topics.flatMap((topic) => standingRows(source, topic)),
})

export function standingRows(_source: DataSource, topic: Entry<'topics'>) {
  const { standing } = topic.data
  if (!standing) return []
  return kinds.flatMap((kind) =>
    standing[kind].map(({ text, development }, index) => ({
      id: `${topic.id}/${kind}-${index + 1}`,
      topic: topic.id,
      asOf: standing.asOf,
      ...{ kind, text, development },
    })),
  )
}
