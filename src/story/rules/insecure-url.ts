import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'
import { shown } from './wording.ts'

export const insecureUrl: Rule = {
  code: 'insecure-url',
  severity: 'warning',
  each: true,
  title: 'Sources are linked over https.',
  reason: 'What comes over http can be read and changed on its way to the reader.',
  good: { [opening]: exampleDevelopment() },
  bad: { [opening]: exampleDevelopment().replace('https://daily', 'http://daily') },
  *check(reading) {
    for (const { path, data } of reading.entries) {
      for (const [index, source] of data.sources.entries()) {
        if (!source.url?.startsWith('http:')) continue
        const message = `Unexpected address ${shown(source.url)}, expected https:// where the site offers it`
        yield { file: path, place: { path: ['sources', index, 'url'] }, message }
      }
    }
  },
}
