import { kindOfAddress } from '../addresses.ts'
import { linkSchemes } from '../ids.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'
import { shown } from './wording.ts'

const schemes = Object.keys(linkSchemes).map((scheme) => `${scheme}:`)

export const unsafeUrl: Rule = {
  code: 'unsafe-url',
  severity: 'error',
  each: true,
  title: 'Addresses begin with https:, mailto: or a scheme for entries.',
  reason: 'Other schemes can run code, open programs or lead elsewhere than they seem to.',
  good: {
    [opening]: exampleDevelopment(
      '',
      '[The envoy](actor:ann-ames) spoke to [the paper](https://daily.example) [@daily].\n',
    ),
  },
  bad: {
    [opening]: exampleDevelopment('', '[One](JavaScript:alert(1)), [two](//evil.example) [@daily].\n'),
    'actors/atlantis.md': `---
name: Atlantis
kind: state
summary: A state that is an example.
sources:
  - {id: daily, title: Atlantis, publisher: Daily, url: "javascript:alert(1)"}
---
`,
  },
  *check(reading) {
    for (const { path, facts } of reading.bodies) {
      const links = facts.addresses.filter(({ role }) => role === 'link' || role === 'definition')
      const images = facts.images.map((image) => ({ ...image, url: image.src }))
      for (const { url, line, column } of [...links, ...images]) {
        if (kindOfAddress(url) !== 'unsafe') continue
        yield {
          file: path,
          place: { line, column },
          message: `Unexpected address ${shown(url)}, expected one that begins with https:, mailto:, ${schemes.join(', ')}`,
          ...(/^http:/i.test(url) && { hint: 'Give the https:// address, or cite the page as a source.' }),
        }
      }
    }
  },
}
