import { keyOf, parseKey } from '../ids.ts'
import { didYouMean } from '../suggest.ts'
import { examplePage, exampleStoryFile } from './example-story.ts'
import type { Finding, Reading, Rule } from './rule.ts'

export const invalidTombstone: Rule = {
  code: 'invalid-tombstone',
  severity: 'error',
  title: 'A tombstone stands for one entry that is gone, and leads to one that is there.',
  reason: 'Two pages cannot share an address, and a reader who is sent on must arrive.',
  good: {
    'story.yaml': exampleStoryFile(
      'tombstones: [{id: terms/armistice, date: 2025-02-01, reason: It said the same., see: terms/truce}]\n',
    ),
  },
  bad: {
    'pages/about-us.md': examplePage('Who we are.\n', 'formerly: [about]\n'),
    'story.yaml': exampleStoryFile(`tombstones:
  - {id: term/armistice, date: 2025-02-01, reason: It said the same.}
  - {id: terms/truce, date: 2025-02-01, reason: Nobody is gone., see: terms/truces}
  - {id: pages/about, date: 2025-02-01, reason: It has another name.}
  - {id: pages/imprint, date: 2025-02-01, reason: Once.}
  - {id: pages/imprint, date: 2025-02-02, reason: Twice.}
`),
  },
  *check(reading) {
    const formerly = new Map(
      reading.entries.flatMap(({ collection, data, path }) =>
        data.formerly.map((id) => [keyOf({ collection, id }), path] as const),
      ),
    )
    const seen = new Set<string>()
    for (const [index, { id, see }] of (reading.storyFile?.tombstones ?? []).entries()) {
      const at = (key: 'id' | 'see', message: string): Finding => ({
        file: 'story.yaml',
        place: { path: ['tombstones', index, key] },
        message,
      })
      const of = parseKey(id)
      if (!of) yield at('id', `Unexpected ${id}, expected a folder and an id, such as terms/armistice`)
      else if (reading.ids[of.collection].has(of.id))
        yield at('id', `Unexpected tombstone of ${id}, expected one for an entry that is gone: its file is there`)
      else if (formerly.has(id))
        yield at('id', `Unexpected tombstone of ${id}, expected none: ${formerly.get(id)!} has it under formerly`)
      else if (seen.has(id)) yield at('id', `Unexpected second tombstone of ${id}, expected one`)
      seen.add(id)
      if (see !== undefined && !isPublic(reading, see))
        yield at('see', `Unexpected ${see}, expected a published entry, with its folder${nearest(reading, see)}`)
    }
  },
}

function isPublic({ ids, entries }: Reading, key: string): boolean {
  const ref = parseKey(key)
  if (!ref || !ids[ref.collection].has(ref.id)) return false
  return !entries.some((entry) => entry.data.draft && keyOf(entry) === key)
}

function nearest({ ids }: Reading, key: string): string {
  const keys = Object.entries(ids).flatMap(([collection, list]) => [...list].map((id) => `${collection}/${id}`))
  return didYouMean(
    key,
    keys.filter((each) => each.split('/')[0] === key.split('/')[0]),
  )
}
