import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const rawHtml: Rule = {
  code: 'raw-html',
  severity: 'error',
  each: true,
  title: 'Entries hold no HTML.',
  reason: 'HTML from an entry could run code or break a page, a feed or the search index.',
  good: { [opening]: exampleDevelopment('', 'The talks *opened* on Friday [@daily].\n') },
  bad: {
    [opening]: exampleDevelopment('', 'The talks <b>opened</b> on Friday [@daily].\n'),
  },
  *check(reading) {
    for (const { path, facts } of reading.bodies) {
      for (const { kind, what, line, column } of facts.forbidden) {
        if (kind !== 'html') continue
        yield {
          file: path,
          place: { line, column },
          message: `Unexpected ${what}, expected Markdown`,
          hint: 'Write Markdown, or in an .mdx entry one of the components; a literal < is \\<.',
        }
      }
    }
  },
}
