import { exampleDevelopment, exampleImage, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

const image = (credit: string) => `![A grey square](../images/harbour.png${credit})\n\nThey met [@daily].\n`

export const imageWithoutCredit: Rule = {
  code: 'image-without-credit',
  severity: 'error',
  each: true,
  title: 'Every image has a credit.',
  reason: 'It is the law, and readers must be able to tell where a picture comes from.',
  good: { [opening]: exampleDevelopment('', image(' "Photo: Office"')), 'images/harbour.png': exampleImage },
  bad: { [opening]: exampleDevelopment('', image('')), 'images/harbour.png': exampleImage },
  *check(reading) {
    for (const { path, facts } of reading.bodies) {
      for (const { credit, line, column } of facts.images) {
        if (credit.trim() !== '') continue
        const message =
          'Unexpected image without credit, expected ![…](../images/… "the credit") or credit="the credit"'
        yield { file: path, place: { line, column }, message }
      }
    }
  },
}
