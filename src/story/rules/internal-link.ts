import { kindOfAddress } from '../addresses.ts'
import { linkSchemes } from '../ids.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import type { Rule } from './rule.ts'
import { shown } from './wording.ts'

export const internalLink: Rule = {
  code: 'internal-link',
  severity: 'error',
  each: true,
  title: 'Links to entries name them by id.',
  reason: 'Addresses of pages are made from ids; a path written by hand breaks without anybody noticing.',
  good: { [opening]: exampleDevelopment('', 'The talks opened in [the port](place:harbour) [@daily].\n') },
  bad: { [opening]: exampleDevelopment('', 'The talks opened in [the port](/places/harbour/) [@daily].\n') },
  *check(reading) {
    for (const { path, facts } of reading.bodies) {
      for (const { url, role, line, column } of facts.addresses) {
        const kind = kindOfAddress(url)
        if ((role !== 'link' && role !== 'definition') || (kind !== 'internal' && kind !== 'image')) continue
        const meant = byId(url)
        yield {
          file: path,
          place: { line, column },
          message: `Unexpected path ${shown(url)}, expected an id such as actor:ann-ames${meant ? `; did you mean ${meant}?` : ''}`,
        }
      }
    }
  },
}

/** `/places/harbour/` or `../places/harbour.md` → `place:harbour`. */
function byId(path: string): string | undefined {
  const match = /^(?:\.{0,2}\/)*([a-z]+)\/([a-z0-9-]+)(?:\.mdx?|\/)?$/.exec(path)
  const scheme = Object.keys(linkSchemes).find((name) => linkSchemes[name] === match?.[1])
  return scheme && `${scheme}:${match![2]}`
}
