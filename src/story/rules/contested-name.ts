import { titleOf, type AnyEntry } from '../entry.ts'
import { keyOf } from '../ids.ts'
import { linkPrecedence } from '../names.ts'
import { exampleStory } from './example-story.ts'
import { byUse } from './newcomer.ts'
import type { Place, Rule } from './rule.ts'
import { shown } from './wording.ts'

const other = (alias: string) =>
  exampleStory['actors/ann-ames.md']!.replaceAll('Ann Ames', 'Bob Byrd').replace('kind:', `aliases: [${alias}]\nkind:`)

export const contestedName: Rule = {
  code: 'contested-name',
  severity: 'warning',
  title: 'A name or alias belongs to one entry.',
  reason:
    'Where two actors, two places or two terms claim a name, prose links it to neither, and nobody sees why. Of an actor, a place and a term with one name the actor wins, then the place: the others are never linked by it.',
  good: { 'actors/bob-byrd.md': other('Byrd') },
  bad: { 'actors/bob-byrd.md': other('Ann Ames') },
  *check(reading) {
    const claims = new Map<string, { entry: AnyEntry; place: Place }[]>()
    for (const entry of reading.entries) {
      // Names of topics and documents link nowhere, but search goes by them.
      const group = linkPrecedence.includes(entry.collection) ? 'linked' : entry.collection
      for (const [name, place] of namesWithPlaces(entry)) {
        const key = `${group} ${name}`
        const claimed = claims.get(key)
        if (claimed) claimed.push({ entry, place })
        else claims.set(key, [{ entry, place }])
      }
    }
    const contested = [...claims].filter(([, claimants]) => claimants.length > 1)
    if (contested.length === 0) return
    const compare = byUse(reading)
    for (const [key, claimants] of contested) {
      const name = shown(key.slice(key.indexOf(' ') + 1))
      const [owner, ...others] = claimants.toSorted((a, b) => compare(a.entry, b.entry))
      for (const { entry, place } of others) {
        const message = `Unexpected name ${name}, which is one of ${keyOf(owner!.entry)} too, expected it in one entry`
        yield { file: entry.path, place, message }
      }
    }
  },
}

/** Each name of an entry once, with its first place; entries of the timeline have none but their titles. */
function namesWithPlaces(entry: AnyEntry): Map<string, Place> {
  const names = new Map<string, Place>()
  if (!('aliases' in entry.data)) return names
  const key = entry.collection === 'terms' ? 'term' : 'name' in entry.data ? 'name' : 'title'
  // Two documents may well have one title: a resolution is adopted every year.
  if (entry.collection !== 'documents') names.set(titleOf(entry), { path: [key] })
  const add = (name: string, path: PropertyKey[]) => {
    if (!names.has(name)) names.set(name, { path })
  }
  for (const [index, alias] of entry.data.aliases.entries()) add(alias, ['aliases', index])
  if ('names' in entry.data) for (const [lang, name] of Object.entries(entry.data.names)) add(name, ['names', lang])
  return names
}
