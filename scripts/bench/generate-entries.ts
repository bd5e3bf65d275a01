import { developmentKinds } from '../../src/story/schema/development.ts'
import { termOf, wordsOf, type Ids, type Prose } from './prose.ts'
import type { Random } from './random.ts'

/** An entry’s file of these lines of front matter. */
export function entry(frontMatter: readonly string[], body: string): string {
  return `---\n${frontMatter.join('\n')}\n---\n${body && `\n${body}`}`
}

/** Sources with archived copies; the first is a paper’s own report, and some of the others are an agency’s. */
export function sourcesOf(count: number, day: string, random: Random, prose: Prose): string[] {
  return [
    'sources:',
    ...Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const url = `https://paper-${random.below(300)}.example/${day}/${wordsOf(random, 4).replaceAll(' ', '-')}-${index}`
      return [
        `  - id: source-${index}`,
        `    title: ${prose.headline()}`,
        `    publisher: The ${wordsOf(random, 1)} ${random.pick(['Times', 'Post', 'News', 'Review'])}`,
        ...(index > 0 && random.next() < 0.3 ? ['    agency: Wire'] : []),
        `    url: ${url}`,
        `    published: ${day}`,
        `    archived: https://web.archive.org/web/20260101000000/${url}`,
      ]
    }),
  ]
}

/** The actor with this number; the first are states. */
export function actor(index: number, name: string, random: Random, prose: Prose, ids: Ids): string {
  const kind = index < 12 ? 'state' : random.next() < 0.2 ? 'organisation' : 'person'
  const fields = [`name: ${name}`, `kind: ${kind}`, `summary: ${prose.sentence()}`]
  if (kind === 'person')
    fields.push('roles:', `  - {title: minister, of: ${ids.actors[random.below(12) % ids.actors.length]!}, from: 2019}`)
  const body = prose.bodyOf(2, random.below(3) + 1, ids.developments.length)
  return entry([...fields, ...sourcesOf(2, '2024-01-01', random, prose)], body)
}

/** The topic with this number. */
export function topic(index: number, random: Random, prose: Prose, ids: Ids): string {
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

/** The document with this number. */
export function document(index: number, random: Random, prose: Prose, ids: Ids): string {
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

/** The development with this number. */
export function development(index: number, isMdx: boolean, random: Random, prose: Prose, ids: Ids): string {
  const date = ids.developments[index]!.slice(0, 10)
  const sources = 2 + random.below(6)
  const [topic, other] = random.some(ids.topics, 2)
  const source = () => `source-${random.below(sources)}`
  const actors = prose.actors(3 + random.below(4))
  const statements = Array.from({ length: random.below(5) }, (_, number) => [
    `  - id: statement-${number}`,
    `    by: ${random.pick(actors)}`,
    `    says: ${prose.sentence()}`,
    `    quote: ${prose.clause()}`,
    number === 0 && random.next() < 0.8 ? `    position: ${topic!}` : `    topics: [${other!}]`,
    `    sources: [${source()}]`,
  ]).flat()
  const earlier = Array.from({ length: random.below(4) }, () => ids.developments[index - 1 - random.below(30)])
  const follows = [...new Set(earlier.filter((id) => id !== undefined))]
  const fields = [
    `title: ${prose.headline()}`,
    `date: ${date}`,
    `kind: ${random.pick(developmentKinds)}`,
    `summary: ${prose.sentence()}`,
    `actors: [${actors.join(', ')}]`,
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
      `  - {id: next, what: ${prose.clause()}, when: no date given, actors: [${random.pick(actors)}], sources: [source-0]}`,
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
    `${body}\n<Callout kind="note" title="Background">\n\n${prose.sentence().slice(0, -1)}, according to one report [@source-0].\n\n</Callout>\n\n${component}\n`,
  )
}
