import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { developmentKinds } from '../../src/story/schema/development.ts'
import { seededRandom, type Random } from './random.ts'
import { nameOf, placeNameOf, Prose, termOf, wordsOf } from './prose.ts'

/** How many entries of each kind a story of `total` has: the shares of a real one. */
function countsOf(total: number) {
  const share = (part: number) => Math.max(3, Math.round(total * part))
  const rest = { actors: share(0.2), documents: share(0.05), places: share(0.08), terms: share(0.06), pages: 3 }
  const topics = Math.min(20, Math.max(3, Math.round(total / 50)))
  const used = Object.values(rest).reduce((sum, count) => sum + count, topics)
  return { ...rest, topics, developments: Math.max(1, total - used) }
}

/** Ids by folder, known before anything is written so that entries can refer to one another. */
export interface Ids {
  actors: string[]
  topics: string[]
  places: string[]
  terms: string[]
  developments: string[]
  documents: string[]
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
    files.set(`pages/${name}.md`, entry([`title: The page ${name}`, `summary: ${prose.sentence()}`], prose.plain(3)))
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

function entry(frontMatter: readonly string[], body: string): string {
  return `---\n${frontMatter.join('\n')}\n---\n${body && `\n${body}`}`
}

function sourcesOf(count: number, day: string, random: Random, prose: Prose): string[] {
  return [
    'sources:',
    ...Array.from({ length: count }, (_, index) => index).flatMap((index) => [
      `  - id: source-${index}`,
      `    title: ${prose.headline()}`,
      `    publisher: The ${wordsOf(random, 1)} ${random.pick(['Times', 'Post', 'News', 'Review'])}`,
      ...(random.next() < 0.3 ? ['    agency: Wire'] : []),
      `    url: https://paper-${random.below(300)}.example/${day}/${wordsOf(random, 4).replaceAll(' ', '-')}-${index}`,
      `    published: ${day}`,
    ]),
  ]
}

function actor(index: number, name: string, random: Random, prose: Prose, ids: Ids): string {
  const kind = index < 12 ? 'state' : random.next() < 0.2 ? 'organisation' : 'person'
  const fields = [`name: ${name}`, `kind: ${kind}`, `summary: ${prose.sentence()}`]
  if (kind === 'person')
    fields.push('roles:', `  - {title: minister, of: ${ids.actors[random.below(12) % ids.actors.length]!}, from: 2019}`)
  const body = prose.bodyOf(2, random.below(3) + 1, ids.developments.length)
  return entry([...fields, ...sourcesOf(2, '2024-01-01', random, prose)], body)
}

function topic(index: number, random: Random, prose: Prose, ids: Ids): string {
  const line = () => `{text: ${prose.clause()}, development: ${random.pick(ids.developments)}}`
  return entry(
    [
      `title: The issue of ${termOf(index)}`,
      'question: What will be decided?',
      `summary: ${prose.sentence()}`,
      `order: ${index}`,
      'standing:',
      '  asOf: 2025-12-31',
      `  summary: ${prose.sentence()}`,
      `  known: [${line()}, ${line()}]`,
      ...sourcesOf(3, '2024-01-01', random, prose),
    ],
    prose.bodyOf(3, 6, ids.developments.length),
  )
}

function document(index: number, random: Random, prose: Prose, ids: Ids): string {
  const date = ids.documents[index]!.slice(0, 10)
  const points = Array.from(
    { length: 4 },
    (_, point) =>
      `  - {id: point-${point}, topic: ${random.pick(ids.topics)}, text: ${prose.clause()}, status: ${random.pick(['open', 'agreed', 'rejected'])}}`,
  )
  return entry(
    [
      `title: ${prose.headline()}`,
      `date: ${date}`,
      'kind: proposal',
      'status: proposed',
      `parties: [${prose.actors(2).join(', ')}]`,
      `summary: ${prose.sentence()}`,
      ...(index > 0 && random.next() < 0.3 ? [`revises: ${ids.documents[index - 1]!}`] : []),
      'points:',
      ...points,
      ...sourcesOf(3, date, random, prose),
    ],
    prose.bodyOf(3, 3, 0),
  )
}

function development(index: number, isMdx: boolean, random: Random, prose: Prose, ids: Ids): string {
  const date = ids.developments[index]!.slice(0, 10)
  const sources = 2 + random.below(6)
  const [topic, other] = random.some(ids.topics, 2)
  const source = () => `source-${random.below(sources)}`
  const statements = Array.from({ length: random.below(5) }, (_, number) => [
    `  - id: statement-${number}`,
    `    by: ${prose.actors(1)[0]!}`,
    `    says: ${prose.sentence()}`,
    `    quote: ${prose.clause()}`,
    random.next() < 0.4 ? `    position: ${topic!}` : `    topics: [${other!}]`,
    `    sources: [${source()}]`,
  ]).flat()
  const earlier = Array.from({ length: random.below(4) }, () => ids.developments[index - 1 - random.below(30)])
  const follows = [...new Set(earlier.filter((id) => id !== undefined))]
  const fields = [
    `title: ${prose.headline()}`,
    `date: ${date}`,
    `kind: ${random.pick(developmentKinds)}`,
    `summary: ${prose.sentence()}`,
    `actors: [${prose.actors(3 + random.below(4)).join(', ')}]`,
    `topics: [${topic!}, ${other!}]`,
    `places: [${random.pick(ids.places)}]`,
    `published: ${date}`,
    ...(follows.length > 0 ? [`follows: [${follows.join(', ')}]`] : []),
    ...(random.next() < 0.1 ? [`documents: [${random.pick(ids.documents)}]`] : []),
    ...sourcesOf(sources, date, random, prose),
    ...(statements.length > 0 ? ['statements:', ...statements] : []),
  ]
  if (random.next() < 0.2)
    fields.push(
      'scheduled:',
      `  - {id: next, what: ${prose.clause()}, when: no date given, actors: [${prose.actors(1)[0]!}]}`,
    )
  const paragraphs = random.next() < 0.15 ? 12 + random.below(12) : 2 + random.below(6)
  const body = prose.bodyOf(sources, paragraphs, index)
  if (!isMdx) return entry(fields, body)
  const component =
    statements.length > 0
      ? `<Statement id="${ids.developments[index]!}/statement-0" />`
      : `<Timeline topic="${topic!}" />`
  return entry(
    fields,
    `${body}\n<Callout kind="note" title="Background">\n\n${prose.sentence()}\n\n</Callout>\n\n${component}\n`,
  )
}
