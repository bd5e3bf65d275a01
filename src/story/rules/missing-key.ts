import { exampleStory } from './example-story.ts'
import type { Rule } from './rule.ts'

export const missingKey: Rule = {
  code: 'missing-key',
  severity: 'error',
  title: 'An entry has all the keys its kind needs.',
  reason: 'Pages, cards and feeds are made of them.',
  good: { 'terms/ceasefire.md': '---\nterm: ceasefire\nsummary: An end to fighting.\n---\n' },
  bad: { 'terms/truce.md': exampleStory['terms/truce.md']!.replace(/summary: .+\n/, '') },
}
