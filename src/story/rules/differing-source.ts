import type { AnyEntry } from '../entry.ts'
import { normalAddress } from '../normal-address.ts'
import type { Source } from '../schema/shared.ts'
import { exampleDevelopment, exampleSource } from './example-story.ts'
import type { Rule } from './rule.ts'
import { shown } from './wording.ts'

/** What readers are told of a source; how an entry calls it and when it was read is the entry’s own. */
const described = ['title', 'publisher', 'agency', 'published', 'lang', 'archived'] as const

const again = (source: string) =>
  exampleDevelopment('', undefined, '2025-01-11')
    .replace('title: Talks open\n', 'title: Talks go on\n')
    .replace(exampleSource, source)

export const differingSource: Rule = {
  code: 'differing-source',
  severity: 'warning',
  title: 'A source is described alike wherever it is cited.',
  reason:
    'Two titles, publishers or dates for one address cannot both be right, and the list of sources would count one report twice. Addresses are one where they differ in http and https, www, a closing slash, tracking marks or an AMP page only.',
  good: { 'developments/2025-01-11-second.md': again(exampleSource) },
  bad: {
    'developments/2025-01-11-second.md': again(exampleSource.replace('title: Talks open', 'title: Talks opened')),
  },
  *check({ entries }) {
    const uses = new Map<string, { entry: AnyEntry; index: number; source: Source }[]>()
    const normal = new Map<string, string>()
    for (const entry of entries) {
      for (const [index, source] of entry.data.sources.entries()) {
        if (source.url === undefined) continue
        // Most addresses are cited by several entries, and taking them apart is slow.
        const address = normal.get(source.url) ?? normalAddress(source.url)
        normal.set(source.url, address)
        const known = uses.get(address)
        if (known) known.push({ entry, index, source })
        else uses.set(address, [{ entry, index, source }])
      }
    }
    for (const list of uses.values()) {
      if (list.length < 2) continue
      for (const key of described) {
        const usual = mostCommon(list.map(({ source }) => source[key]))
        const model = list.find(({ source }) => source[key] === usual)!
        for (const { entry, index, source } of list) {
          if (source[key] === usual) continue
          const message = `Unexpected ${key} ${shown(source[key] ?? '')} of a source, expected ${shown(usual ?? '')} as in ${model.entry.path}`
          const path = ['sources', index, ...(source[key] === undefined ? [] : [key])]
          yield { file: entry.path, place: { path }, message }
        }
      }
    }
  },
}

/** The value that occurs most often, the first of several; nothing only where there is nothing else. */
function mostCommon(values: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: string | undefined
  for (const [value, count] of counts) if (best === undefined || count > counts.get(best)!) best = value
  return best
}
