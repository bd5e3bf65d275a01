import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'
import { shown } from './wording.ts'

const block = (language: string) => `The draft says [@daily]:\n\n\`\`\`${language}\nArticle 1\n\`\`\`\n`

export const codeLanguage: Rule = {
  code: 'code-language',
  severity: 'error',
  title: 'The language of a code block is one short word.',
  reason: 'It becomes part of the page, and other text has been read there as HTML.',
  good: { [opening]: exampleDevelopment('', block('text')) },
  bad: { [opening]: exampleDevelopment('', block('"><img/src/onerror=alert(1)>')) },
  each: true,
  *check(reading) {
    for (const { path, facts } of reading.bodies) {
      for (const { kind, what, line, column } of facts.forbidden) {
        if (kind !== 'language') continue
        const message = `Unexpected language ${shown(what)} of a code block, expected at most 32 letters and digits`
        yield { file: path, place: { line, column }, message }
      }
    }
  },
}
