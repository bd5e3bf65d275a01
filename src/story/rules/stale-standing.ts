import { byCodeUnit, daysBetween } from '../dates.ts'
import type { Entry } from '../entry.ts'
import { exampleDevelopment, exampleStory } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'

/** An account of where things stand may lag a fortnight: most developments change it only together with the next. */
export const graceDays = 14

const standing = (asOf: string) => ({
  'topics/border.md': exampleStory['topics/border.md']!.replace(
    'order: 1',
    `order: 1\nstanding: {asOf: ${asOf}, summary: The border is open.}`,
  ),
})
const later = {
  'developments/2025-02-01-second.md': exampleDevelopment('follows: [2025-01-10-opening]\n', undefined, '2025-02-01'),
}

export const staleStanding: Rule = {
  code: 'stale-standing',
  severity: 'warning',
  title: 'Where a topic stands is told anew when it has moved on.',
  reason: `Readers take the standing for the present. It may be ${graceDays} days older than the newest development on the topic. Read what is newer; then change the text, or only its date where it still holds.`,
  good: { ...later, ...standing('2025-01-20') },
  bad: { ...later, ...standing('2025-01-10') },
  *check(reading) {
    const newest = newestByTopic(entriesOf(reading, 'developments'))
    for (const { id, path, data } of entriesOf(reading, 'topics')) {
      const latest = newest.get(id)
      if (!data.standing || !latest) continue
      const { asOf } = data.standing
      if (daysBetween(asOf, latest.data.date) <= graceDays) continue
      const message = `Unexpected standing as of ${asOf}, expected one that knows ${latest.id}`
      yield { file: path, place: { path: ['standing', 'asOf'] }, message }
    }
  },
}

/** The newest development on each topic, by its id; drafts do not count. */
export function newestByTopic(developments: readonly Entry<'developments'>[]): Map<string, Entry<'developments'>> {
  const newest = new Map<string, Entry<'developments'>>()
  for (const development of developments) {
    if (development.data.draft) continue
    for (const topic of development.data.topics) {
      const before = newest.get(topic)
      const isNewer =
        !before || (byCodeUnit(development.data.date, before.data.date) || byCodeUnit(development.id, before.id)) > 0
      if (isNewer) newest.set(topic, development)
    }
  }
  return newest
}
