import { imageFileOf, kindOfAddress } from '../addresses.ts'
import { didYouMean } from '../suggest.ts'
import { exampleDevelopment, exampleImage, opening } from './example-story.ts'
import type { Rule } from './rule.ts'
import { shown } from './wording.ts'

const image = (name: string) => `![A grey square](../images/${name} "Photo: Office")\n\nThey met [@daily].\n`

export const unknownImage: Rule = {
  code: 'unknown-image',
  severity: 'error',
  title: 'Images are files of content/images/.',
  reason: 'Only those are checked, sized and served; other addresses would follow readers around or vanish.',
  good: { [opening]: exampleDevelopment('', image('harbour.png')), 'images/harbour.png': exampleImage },
  bad: { [opening]: exampleDevelopment('', image('harbor.png')), 'images/harbour.png': exampleImage },
  *check(reading) {
    for (const { path, facts } of reading.bodies) {
      for (const { src, line, column } of facts.images) {
        const name = imageFileOf(src)
        if ((name !== undefined && reading.images.has(name)) || kindOfAddress(src) === 'unsafe') continue
        const near = didYouMean(
          src,
          [...reading.images.keys()].map((file) => `../images/${file}`),
        )
        const message = `Unexpected image ${shown(src)}, expected ../images/ and the name of a file there${near}`
        yield { file: path, place: { line, column }, message }
      }
    }
  },
}
