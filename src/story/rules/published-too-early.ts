import { exampleDevelopment, opening } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'

export const publishedTooEarly: Rule = {
  code: 'published-too-early',
  severity: 'warning',
  each: true,
  title: 'Entries are published on or after the day they tell of.',
  reason: 'One of the two dates is most likely mistyped, and timelines and feeds go by them.',
  good: { [opening]: exampleDevelopment().replace('published: 2025-01-10', 'published: 2025-01-12') },
  bad: { [opening]: exampleDevelopment().replace('published: 2025-01-10', 'published: 2024-01-10') },
  *check(reading) {
    for (const { path, data } of entriesOf(reading, 'developments')) {
      if (data.published >= data.date) continue
      const message = `Unexpected publication on ${data.published}, expected ${data.date} or later`
      yield { file: path, place: { path: ['published'] }, message }
    }
  },
}
