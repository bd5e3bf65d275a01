import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'

/** How Astro’s data store marks text that it takes for an image to import (astro/dist/content/consts.js). */
const marker = '__ASTRO_IMAGE_'

export const reservedText: Rule = {
  code: 'reserved-text',
  severity: 'error',
  each: true,
  title: `No text of an entry holds ${marker}.`,
  reason: 'The site’s generator takes text that begins so for the name of a file to import.',
  good: { [opening]: exampleDevelopment() },
  bad: { [opening]: exampleDevelopment().replace('title: Talks open', `title: ${marker}./talks.js`) },
  *check(reading) {
    for (const { path, data, facts } of reading.entries) {
      if (!JSON.stringify([data, facts]).includes(marker)) continue
      yield { file: path, place: 'file', message: `Unexpected text ${marker}, expected other words` }
    }
  },
}
