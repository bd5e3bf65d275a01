import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { actor, development, document, entry, sourcesOf, topic } from './generate-entries.ts'
import { nameOf, placeNameOf, Prose, termOf, type Ids } from './prose.ts'
import { seededRandom } from './random.ts'

/** How many entries of each kind a story of `total` has: the shares of a real one. */
function countsOf(total: number) {
  const share = (part: number) => Math.max(3, Math.round(total * part))
  const rest = { actors: share(0.2), documents: share(0.05), places: share(0.08), terms: share(0.06), pages: 3 }
  const topics = Math.min(20, Math.max(3, Math.round(total / 50)))
  const used = Object.values(rest).reduce((sum, count) => sum + count, topics)
  return { ...rest, topics, developments: Math.max(1, total - used) }
}

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The day `index` of `count` days that are spread over six years. */
function dayOf(index: number, count: number): string {
  const days = Math.floor((index * 6 * 365) / count)
  return new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10)
}

/**
 * A story of `total` entries as files by path below the content folder: some actors are named often and most seldom,
 * one body in twenty is MDX, most are short and a few are long. The same seed gives the same story on every machine,
 * and the check finds no errors in it.
 */
export function generateStory(total: number, seed = 1): Map<string, string> {
  const random = seededRandom(seed)
  const counts = countsOf(total)
  const range = (count: number) => Array.from({ length: count }, (_, index) => index)
  const actorNames = range(counts.actors).map(nameOf)
  const ids: Ids = {
    actors: actorNames.map(slugOf),
    topics: range(counts.topics).map((index) => `issue-${termOf(index)}`),
    places: range(counts.places).map((index) => slugOf(placeNameOf(index))),
    terms: range(counts.terms).map(termOf),
    developments: range(counts.developments).map((index) => `${dayOf(index, counts.developments)}-round-${index}`),
    documents: range(counts.documents).map((index) => `${dayOf(index, counts.documents)}-draft-${index}`),
  }
  const prose = new Prose(random, { ...ids, actorNames })
  const files = new Map<string, string>([['story.yaml', storyFile]])
  for (const [index, name] of actorNames.entries())
    files.set(`actors/${ids.actors[index]!}.md`, actor(index, name, random, prose, ids))
  for (const [index, id] of ids.topics.entries()) files.set(`topics/${id}.md`, topic(index, random, prose, ids))
  for (const [index, id] of ids.places.entries())
    files.set(
      `places/${id}.md`,
      entry(
        [
          `name: ${placeNameOf(index)}`,
          'country: UA',
          `coordinates: [${(44 + random.next() * 8).toFixed(2)}, ${(22 + random.next() * 18).toFixed(2)}]`,
        ],
        '',
      ),
    )
  for (const [index, id] of ids.terms.entries())
    files.set(`terms/${id}.md`, entry([`term: ${termOf(index)}`, `summary: ${prose.sentence()}`], ''))
  for (const [index, id] of ids.developments.entries()) {
    const isMdx = random.next() < 0.05
    files.set(`developments/${id}.${isMdx ? 'mdx' : 'md'}`, development(index, isMdx, random, prose, ids))
  }
  for (const [index, id] of ids.documents.entries())
    files.set(`documents/${id}.md`, document(index, random, prose, ids))
  for (const name of range(counts.pages).map((index) => ['overview', 'about', 'method'][index]!))
    files.set(
      `pages/${name}.md`,
      entry(
        [`title: The page ${name}`, `summary: ${prose.sentence()}`, ...sourcesOf(2, '2024-01-01', random, prose)],
        prose.bodyOf(2, 3, 0),
      ),
    )
  return files
}

/** Writes a story’s files below a folder. */
export function writeStory(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const storyFile = `name: Generated
tagline: A story to measure with
description: A story that no one wrote, as large as needed.
url: https://example.org
language: en
publisher: {name: Example, url: https://example.org}
licence: CC BY 4.0
`
