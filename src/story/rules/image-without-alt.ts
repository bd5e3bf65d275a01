import { exampleDevelopment, exampleImage, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

const image = (alt: string) => `![${alt}](../images/harbour.png "Photo: Office")\n\nThey met [@daily].\n`

export const imageWithoutAlt: Rule = {
  code: 'image-without-alt',
  severity: 'error',
  each: true,
  title: 'Every image has alternative text.',
  reason: 'Readers who cannot see it, and searches, know it by that text only.',
  good: { [opening]: exampleDevelopment('', image('A grey square')), 'images/harbour.png': exampleImage },
  bad: { [opening]: exampleDevelopment('', image('')), 'images/harbour.png': exampleImage },
  *check(reading) {
    for (const { path, facts } of reading.bodies) {
      for (const { alt, line, column } of facts.images) {
        if (alt.trim() !== '') continue
        const message = 'Unexpected image without alternative text, expected ![what it shows](…) or alt="what it shows"'
        yield { file: path, place: { line, column }, message }
      }
    }
  },
}
