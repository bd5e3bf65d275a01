import { daysBetween, type PlainDate } from '../dates.ts'
import { exampleDevelopment, exampleStory } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'
import { newestByTopic } from './stale-standing.ts'

/** A year: a topic that rests longer is over, or forgotten. */
const quietDays = 365

const moved = (topic: string) => ({
  'topics/ships.md': exampleStory['topics/border.md']!.replace('The border', 'Ships').replace('order: 1', 'order: 2'),
  'developments/2025-01-12-ships.md': exampleDevelopment(
    'follows: [2025-01-10-opening]\n',
    undefined,
    '2025-01-12',
  ).replace('topics: [border]', 'topics: [ships]'),
  'developments/2026-02-01-later.md': exampleDevelopment(
    'follows: [2025-01-10-opening]\n',
    undefined,
    '2026-02-01',
  ).replace('topics: [border]', `topics: [${topic}]`),
})

export const quietTopic: Rule = {
  code: 'quiet-topic',
  severity: 'warning',
  title: 'A topic is looked at once a year.',
  reason: `No development, no change and no standing of the last ${quietDays} days: say in its standing where it rests, or that it is settled.`,
  good: moved('border, ships'),
  bad: moved('border'),
  *check(reading, { today }) {
    const newest = newestByTopic(entriesOf(reading, 'developments'))
    for (const { id, path, data } of entriesOf(reading, 'topics')) {
      const days: (PlainDate | undefined)[] = [
        newest.get(id)?.data.date,
        data.standing?.asOf,
        ...data.changes.map(({ date }) => date),
      ]
      const last = days.reduce<PlainDate>((latest, day) => (day && day > latest ? day : latest), '')
      if (last === '' || daysBetween(last, today) <= quietDays) continue
      const message = `Unexpected rest since ${last}, expected a development, a change or a standing of the year before ${today}`
      yield { file: path, place: 'file', message }
    }
  },
}
