import { attributesOf, entriesIn } from '../component-attributes.ts'
import { parseEntryLink } from '../ids.ts'
import { exampleDevelopment } from './example-story.ts'
import { entriesOf, type Rule } from './rule.ts'

const second = (extra: string) => ({
  'developments/2025-01-11-second.md': exampleDevelopment(extra, undefined, '2025-01-11'),
  'developments/2025-01-12-third.md': exampleDevelopment('follows: [2025-01-10-opening]\n', undefined, '2025-01-12'),
})

export const isolatedDevelopment: Rule = {
  code: 'isolated-development',
  severity: 'warning',
  title: 'A development is part of the story: it answers one, is answered, or is linked.',
  reason:
    'Readers follow the story from page to page; one that nothing leads to, and that leads nowhere, is read by chance. Add `follows`, a link `[words](dev:…)`, an `outcome`, or a document that others share.',
  good: second('follows: [2025-01-10-opening]\n'),
  bad: second(''),
  *check(reading) {
    const developments = entriesOf(reading, 'developments')
    if (developments.length < fewest) return
    const joined = new Set<string>()
    const join = (a: string, b: string | undefined) => {
      if (b === undefined || a === b) return
      joined.add(a)
      joined.add(b)
    }
    const ofDocument = new Map<string, string>()
    for (const { id, data } of developments) {
      for (const other of data.follows) join(id, other)
      for (const { outcome } of data.scheduled) join(id, outcome)
      for (const document of data.documents) {
        join(id, ofDocument.get(document))
        ofDocument.set(document, id)
      }
    }
    for (const { collection, id, path, data, facts } of reading.entries) {
      const self = collection === 'developments' ? id : path
      // Developments are never found by name.
      for (const { url } of facts.addresses) {
        const to = parseEntryLink(url)
        if (to?.collection === 'developments') join(self, to.id)
      }
      for (const { of } of facts.citations) join(self, of)
      for (const attribute of attributesOf(facts))
        for (const to of entriesIn(attribute)) if (to.collection === 'developments') join(self, to.id)
      const { known = [], claimed = [], unknown = [] } = (collection === 'topics' && data.standing) || {}
      for (const { development } of [...known, ...claimed, ...unknown]) join(self, development)
    }
    for (const { id, path, data } of developments) {
      if (joined.has(id) || data.draft) continue
      const message = 'Unexpected development that nothing leads to or from, expected follows, a link or an outcome'
      yield { file: path, place: 'file', message }
    }
  },
}

/** The first entries of a story have nothing to join. */
const fewest = 3
