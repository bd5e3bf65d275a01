import type { AnyEntry } from '../entry.ts'
import { keyOf } from '../ids.ts'
import { namesOf } from '../names.ts'
import type { Collection } from '../schema/index.ts'
import { similarNameIndex } from '../similar-names.ts'
import { exampleStory } from './example-story.ts'
import { byUse } from './newcomer.ts'
import type { Reading, Rule } from './rule.ts'
import { shown } from './wording.ts'

const registries: readonly Collection[] = ['actors', 'topics', 'places', 'terms']

const second = exampleStory['actors/ann-ames.md']!

export const nearDuplicateName: Rule = {
  code: 'near-duplicate-name',
  severity: 'warning',
  title: 'An actor, topic, place or term has one entry, however its name is spelled.',
  reason:
    'Somebody with two entries has half a page in each, and neither shows what they said. Names count as near where they differ by transliteration (Kiev, Kyiv), the order of words (“Scholz, Olaf”), an initial, or one letter in a long name; aliases and names in other languages count too.',
  good: { 'actors/ann-ashby.md': second.replaceAll('Ann Ames', 'Ann Ashby') },
  bad: { 'actors/ames-anne.md': second.replaceAll('Ann Ames', '"Ames, Anne"') },
  *check(reading) {
    const compare = byUse(reading)
    for (const collection of registries) {
      for (const pair of nearEntries(reading, collection)) {
        const [known, stray] = pair.toSorted((a, b) => compare(a.owner, b.owner))
        if (!known || !stray) continue
        yield {
          file: stray.owner.path,
          place: { path: [nameKey(stray.owner)] },
          message: `Unexpected name ${shown(stray.name)}, near ${shown(known.name)} of ${keyOf(known.owner)}, expected one entry for both`,
          hint: `Use ${known.owner.id}, and list the other spelling under its aliases. If they are two, story.yaml can except this file.`,
        }
      }
    }
  },
}

interface Named {
  name: string
  owner: AnyEntry
}

/** Pairs of entries with near names, each once; where they share a name letter for letter, `contested-name` says so. */
function nearEntries(reading: Reading, collection: Collection): [Named, Named][] {
  const entries = reading.entries.filter((entry) => entry.collection === collection)
  const names = entries.flatMap((owner) => namesOf(owner).map((name): Named => ({ name, owner })))
  const find = similarNameIndex(names.map((each) => [each.name, each] as const))
  const pairs = new Map<string, [Named, Named]>()
  for (const second of names)
    for (const first of find(second.name)) {
      const key = `${first.owner.path} ${second.owner.path}`
      if (first.owner.path < second.owner.path && !pairs.has(key)) pairs.set(key, [first, second])
    }
  return [...pairs.values()].filter(([a, b]) => {
    const known = new Set(namesOf(a.owner))
    return !namesOf(b.owner).some((name) => known.has(name))
  })
}

/** The key that holds an entry’s own name. */
function nameKey({ collection }: AnyEntry): string {
  return collection === 'terms' ? 'term' : collection === 'topics' ? 'title' : 'name'
}
