import type { Collection } from '../schema/index.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'
import { shown } from './wording.ts'

/** Collections whose entries are about the story and nothing else. */
const always: readonly Collection[] = ['developments', 'documents', 'topics']

export const uncitedParagraph: Rule = {
  code: 'uncited-paragraph',
  severity: 'warning',
  each: true,
  title: 'Every paragraph cites a source.',
  reason:
    'Readers see from the number whose word they read; a paragraph without one looks like the author’s own knowledge. Judged are developments, documents and topics, and other entries that list sources. A lead-in that ends with a colon needs none, and with one it covers its list; so do quotations and tables.',
  good: {
    [opening]: exampleDevelopment('', 'They want two things [@daily]:\n\n- land,\n- peace.\n\n> So be it.\n'),
  },
  bad: { [opening]: exampleDevelopment('', 'The talks opened [@daily].\n\nThey went on.\n') },
  *check({ entries, cited }) {
    for (const { collection, path, data } of entries) {
      if (!always.includes(collection) && data.sources.length === 0) continue
      for (const { start, line, column } of cited.get(path)?.uncited ?? []) {
        const message = `Unexpected paragraph “${shown(start)}” without citation, expected the source of what it says, such as [@id]`
        yield { file: path, place: { line, column }, message }
      }
    }
  },
}
