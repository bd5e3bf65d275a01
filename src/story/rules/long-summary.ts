import { exampleDevelopment, exampleStoryFile, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

const story = { 'story.yaml': exampleStoryFile('style: {summary: 30}\n') }

export const longSummary: Rule = {
  code: 'long-summary',
  severity: 'warning',
  each: true,
  title: 'A summary is one or two sentences.',
  reason:
    'Cards, previews and feeds show it whole. The longest, in characters, is `style.summary` in story.yaml: 250 unless it says otherwise.',
  good: { ...story, [opening]: exampleDevelopment() },
  bad: {
    ...story,
    [opening]: exampleDevelopment().replace('The talks opened.', 'The talks opened, at noon, in the harbour.'),
  },
  *check({ entries, storyFile }) {
    if (!storyFile) return
    const longest = storyFile.style.summary
    for (const { path, data } of entries) {
      const length = ('summary' in data && data.summary.length) || 0
      if (length <= longest) continue
      const message = `Unexpected summary of ${length} characters, expected at most ${longest}`
      yield { file: path, place: { path: ['summary'] }, message }
    }
  },
}
