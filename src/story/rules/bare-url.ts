import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'
import { shown } from './wording.ts'

export const bareUrl: Rule = {
  code: 'bare-url',
  severity: 'error',
  each: true,
  title: 'No address stands bare in the text.',
  reason: 'It reads badly, aloud worst of all; a source belongs into the list of sources with its date and publisher.',
  good: { [opening]: exampleDevelopment('', 'The talks opened, [the paper](https://daily.example) says [@daily].\n') },
  bad: { [opening]: exampleDevelopment('', 'The talks opened, see https://daily.example/talks [@daily].\n') },
  *check(reading) {
    for (const { path, facts } of reading.bodies) {
      for (const { role, url, line, column } of facts.addresses) {
        if (role !== 'bare') continue
        const message = `Unexpected bare address ${shown(url)}, expected a source cited as [@source] or a link with words`
        yield { file: path, place: { line, column }, message }
      }
    }
  },
}
