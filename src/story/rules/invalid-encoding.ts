import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

export const invalidEncoding: Rule = {
  code: 'invalid-encoding',
  severity: 'error',
  title: 'Entries are UTF-8 text without control characters.',
  reason:
    'Other bytes show as rubbish, and invisible direction characters make reviewers see another text than readers.',
  good: { [opening]: exampleDevelopment('', 'Переговоры שלום 🕊 [@daily].\n') },
  bad: { [opening]: exampleDevelopment('', 'A \u0000 byte [@daily].\n') },
}
