import { attributesOf } from '../component-attributes.ts'
import { firstDay, isFuzzyDate, lastDay, type FuzzyDate } from '../dates.ts'
import type { AnyEntry, BodyFacts, Entry } from '../entry.ts'
import { exampleDevelopment, examplePage, exampleStory, opening } from './example-story.ts'
import type { Finding, Rule } from './rule.ts'

const actor = (role: string) => ({
  'actors/ann-ames.md': exampleStory['actors/ann-ames.md']!.replace('from: 2024-01-01', role),
})

export const endBeforeDate: Rule = {
  code: 'end-before-date',
  severity: 'error',
  each: true,
  title: 'A last day is not before the first, nor without one.',
  reason: 'Timelines and calendars draw the days between the two, and offices count from one to the other.',
  good: {
    [opening]: exampleDevelopment('end: 2025-01-12\n'),
    ...actor('from: 2024-05-01, to: 2024'),
    'pages/overview.mdx': examplePage('<Timeline topic="border" from="2025-01-10" to="2025" />\n'),
  },
  bad: {
    [opening]: exampleDevelopment(
      'end: 2025-01-09\nscheduled: [{id: next, what: A round, when: soon, end: 2025-01-20}]\n',
    ),
    ...actor('from: 2024-05-01, to: 2023'),
    'pages/overview.mdx': examplePage('<Timeline topic="border" from="2025-02" to="2025-01" />\n'),
  },
  *check(reading) {
    for (const entry of reading.entries) {
      // A date that its schema refused is missing here, but not for the author.
      const isAtFault = (...at: PropertyKey[]) =>
        reading.faults.get(entry.path)?.some((fault) => at.every((key, index) => fault[index] === key)) ?? false
      for (const { key, message } of faultsOf(entry))
        if (!isAtFault(...key.slice(0, -1), 'date')) yield { file: entry.path, place: { path: key }, message }
    }
    for (const { path, facts } of reading.bodies)
      for (const finding of timelineFaults(facts)) yield { file: path, ...finding }
  },
}

interface Fault {
  key: PropertyKey[]
  message: string
}

function faultsOf(entry: AnyEntry): Fault[] {
  if (entry.collection === 'developments') return developmentFaults(entry.data)
  if (entry.collection !== 'actors') return []
  return entry.data.roles.flatMap(({ from, to }, index) => ended('to', from, to, 'roles', index))
}

function developmentFaults({ date, end, scheduled }: Entry<'developments'>['data']): Fault[] {
  return [
    ...ended('end', date, end),
    ...scheduled.flatMap((item, index) => {
      if (item.date || !item.end) return ended('end', item.date, item.end, 'scheduled', index)
      return [
        {
          key: ['scheduled', index, 'end'],
          message: `Unexpected end ${item.end} without a date, expected date as well`,
        },
      ]
    }),
  ]
}

function ended(name: string, from: FuzzyDate | undefined, to: FuzzyDate | undefined, ...at: PropertyKey[]): Fault[] {
  if (!from || !to || !isCertainlyBefore(to, from)) return []
  return [{ key: [...at, name], message: `Unexpected ${name} ${to}, expected ${from} or later` }]
}

/** Of dates as vague as `2025`: whether every day that one may mean is before every day of the other. */
function isCertainlyBefore(date: FuzzyDate, other: FuzzyDate): boolean {
  return lastDay(date) < firstDay(other)
}

function* timelineFaults(facts: BodyFacts): Iterable<Pick<Finding, 'place' | 'message'>> {
  for (const { component, name, value } of attributesOf(facts)) {
    const { from } = component.attributes
    if (component.name !== 'Timeline' || name !== 'to' || from === undefined) continue
    if (!isFuzzyDate(from) || !isFuzzyDate(value) || !isCertainlyBefore(value, from)) continue
    const { line, column } = component
    yield { place: { line, column }, message: `Unexpected to ${value} of <Timeline>, expected ${from} or later` }
  }
}
