import { exampleStory } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'
import { shown } from './wording.ts'

const term = (body: string) => ({ 'terms/truce.md': `${exampleStory['terms/truce.md']!}${body}` })

export const plainTerm: Rule = {
  code: 'plain-term',
  severity: 'error',
  each: true,
  title: 'The text on a term has no headings.',
  reason: 'All terms share the glossary: their headings would break its outline, and their anchors would collide.',
  good: term('A truce ends when one side says so.\n'),
  bad: term('## How it ends\n\nA truce ends when one side says so.\n'),
  *check(reading) {
    for (const { path, facts } of entriesOf(reading, 'terms')) {
      for (const { text, line, column } of facts.headings) {
        const message = `Unexpected heading ${shown(text)}, expected paragraphs only: terms share a page`
        yield { file: path, place: { line, column }, message }
      }
    }
  },
}
