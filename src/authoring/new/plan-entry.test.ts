import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { exampleStory } from '../../story/rules/example-story.ts'
import { line } from '../../story/schema/shared.ts'
import { check } from '../check.ts'
import { memoryContent } from '../memory-content.ts'
import { overlayContent } from '../overlay-content.ts'
import { readContent } from '../read-content.ts'
import { readEntry } from '../read-entry.ts'
import { chooseId } from './choose-id.ts'
import { entryKinds } from './fields.ts'
import { parseNewActor, planEntry, type Answers } from './plan-entry.ts'
import { readAnswer, readSource } from './read-answer.ts'
import { buildRegistry, type Registry } from './registry.ts'

const files = memoryContent(exampleStory)
const options = { today: '2025-02-01' }
let registry: Registry
beforeAll(async () => {
  registry = buildRegistry(await readContent(files))
})

const plan = (kind: string, answers: Answers, more = {}) =>
  planEntry(entryKinds[kind]!, answers, registry, { ...options, ...more })
const textOf = (kind: string, answers: Answers) => {
  const planned = plan(kind, answers)
  return 'text' in planned ? `${planned.path}\n${planned.text}` : planned.refusal
}

/** The least that each kind needs. */
const least: Record<string, Answers> = {
  development: { title: 'A second day of talks', date: '2025-01-11', actors: ['ann-ames'], topics: ['border'] },
  actor: { name: 'Bo Berg', kind: 'person' },
  topic: { title: 'Fishing' },
  document: { title: 'A draft on fishing', date: '2025-01-11', parties: ['atlantis'] },
  place: { name: 'Lighthouse', country: 'GB', coordinates: [50, -1] },
  term: { term: 'ceasefire' },
  page: { title: 'Method' },
}

describe('planEntry', () => {
  it.each(Object.keys(entryKinds))('makes a %s of the least it needs that the check accepts', async (kind) => {
    const planned = plan(kind, least[kind]!)
    if (!('text' in planned)) throw new Error(planned.refusal)
    const { issues } = await check(overlayContent(files, { [planned.path]: planned.text }))
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(planned.draft).toBe(planned.text.includes('TODO:'))
  })

  it.each(['development', 'actor', 'document', 'page'])(
    'makes a %s that cannot be published as it is',
    async (kind) => {
      const planned = plan(kind, least[kind]!)
      if (!('text' in planned)) throw new Error(planned.refusal)
      const published = planned.text.replace(/^draft: .*\n/m, '')
      const { issues } = await check(overlayContent(files, { [planned.path]: published }))
      expect(issues.map(({ code }) => code)).toContain('placeholder')
    },
  )

  it.each([
    ['term', '../../x', '; did you mean x?'],
    ['term', '.hidden', '; did you mean hidden?'],
    ['actor', 'Bo Berg', '; did you mean bo-berg?'],
    ['term', '', ''],
    ['term', 'a/b', '; did you mean a-b?'],
  ])('refuses for a %s the id %j, which is no file name of an entry', (kind, id, ending) =>
    expect(plan(kind, least[kind]!, { id })).toEqual({
      refusal: `Unexpected id ${id}, expected lower-case letters a–z, digits and single hyphens${ending}`,
    }),
  )

  it('refuses for a development an id without its day', () =>
    expect(plan('development', least['development']!, { id: 'talks' })).toEqual({
      refusal: 'Unexpected id talks, expected YYYY-MM-DD- and then lower-case letters a–z, digits and single hyphens',
    }))

  it('has keys in the order of the schema, and says what is to be written', () => {
    expect(textOf('development', least['development']!)).toMatchInlineSnapshot(`
      "developments/2025-01-11-a-second-day-of-talks.md
      ---
      title: A second day of talks
      date: 2025-01-11
      kind: call # TODO: one of call, meeting, summit, statement, decision, proposal, agreement, military, vote, background
      summary: "TODO: What happened, in one or two sentences."
      actors: [ann-ames]
      topics: [border]
      published: 2025-02-01
      sources:
        - id: source
          title: "TODO: the headline as published"
          publisher: "TODO: who published it"
          note: "TODO: take this line out and give the address as url"
      draft: true # in no output; take this line out when every TODO is done
      ---

      TODO: Write what happened, each claim with its citation [@source].
      "
    `)
    expect(textOf('place', { ...least['place'], aliases: ['Old Light', 'Pharos'] })).toMatchInlineSnapshot(`
      "places/lighthouse.md
      ---
      name: Lighthouse
      country: GB
      coordinates: [50, -1]
      aliases: [Old Light, Pharos]
      ---
      "
    `)
    expect(textOf('topic', { ...least['topic'], summary: 'Who may fish.', question: 'Who may fish where?' }))
      .toMatchInlineSnapshot(`
      "topics/fishing.md
      ---
      title: Fishing
      question: Who may fish where?
      summary: Who may fish.
      order: 2
      ---
      "
    `)
  })

  it('is no draft where nothing is left to write', () => {
    expect(plan('actor', { ...least['actor'], summary: 'An envoy.' })).toMatchObject({ draft: false })
  })

  it.each<[string, Answers, string]>([
    [
      'actor',
      { name: 'Ames, Anne', kind: 'person' },
      'Unexpected actor Ames, Anne, expected one that the story does not have: actors/ann-ames is Ann Ames. If it is another one, say so with --distinct',
    ],
    [
      'actor',
      { name: 'Bo', kind: 'person', aliases: ['Ann Ames'] },
      'Unexpected actor Bo, expected one that the story does not have: actors/ann-ames is Ann Ames. If it is another one, say so with --distinct',
    ],
    [
      'term',
      { term: 'truce' },
      'Unexpected term truce, expected one that the story does not have: terms/truce is truce',
    ],
    [
      'development',
      { ...least['development'], title: 'Talks do open', date: '2025-01-10' },
      'Unexpected development Talks do open, expected one that the story does not have: developments/2025-01-10-opening is Talks open. If it is another one, say so with --distinct',
    ],
    [
      'page',
      { title: '東京' },
      'Unexpected title 東京 without Latin letters, expected an id for it: give one with --id',
    ],
  ])('refuses a %s that is there: %j', (kind, answers, refusal) => expect(plan(kind, answers)).toEqual({ refusal }))

  it('refuses a name that the check would call near', () =>
    expect(plan('actor', { name: 'Ann V. Ames', kind: 'person' })).toHaveProperty('refusal'))

  it('takes a similar one for another where the author says so, but not an equal name or a taken id', () => {
    expect(plan('actor', { name: 'Anne Ames', kind: 'person' }, { distinct: true })).toMatchObject({ id: 'anne-ames' })
    expect(plan('actor', { name: 'Ann Ames', kind: 'person' }, { distinct: true })).toHaveProperty('refusal')
    expect(plan('term', { term: 'something else' }, { id: 'truce' })).toEqual({
      refusal: 'Unexpected id truce, expected one that is not taken: terms/truce.md exists. Give another with --id',
    })
  })

  it('writes any title so that it is read again', () => {
    const title = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .filter((text) => line.safeParse(text).success)
    fc.assert(
      fc.property(title, fc.array(title, { maxLength: 3 }), (name, aliases) => {
        const planned = plan('actor', { name, kind: 'state', aliases, summary: name }, { id: 'x', distinct: true })
        if (!('text' in planned)) return
        const { entry, findings } = readEntry(
          { collection: 'actors', id: 'x', path: 'actors/x.md' },
          new TextEncoder().encode(planned.text),
        )
        // What may not stand in any entry is found in this one too.
        if (findings.some(({ code }) => code === 'invalid-encoding')) return
        expect(findings.filter(({ code }) => code !== 'placeholder')).toEqual([])
        expect(entry?.data).toMatchObject({ name, aliases, summary: name.trim() })
      }),
    )
  })
})

describe('chooseId', () => {
  it.each([
    [
      'developments',
      'The Kremlin rules out trading occupied land for Kursk',
      '2025-02-12-the-kremlin-rules-out-trading-occupied-land',
    ],
    ['developments', 'Зустріч у Києві', '2025-02-12-zustrich-u-kyievi'],
    ['developments', 'x'.repeat(80), `2025-02-12-${'x'.repeat(49)}`],
    ['developments', `${'a'.repeat(20)} ${'b'.repeat(27)} c`, `2025-02-12-${'a'.repeat(20)}-${'b'.repeat(27)}`],
    [
      'developments',
      'Envoys meet at the harbour to speak of it and of the fishing',
      '2025-02-12-envoys-meet-at-the-harbour-to-speak',
    ],
    ['developments', 'What it was', '2025-02-12-what-it-was'],
    ['actors', 'Łukasz Żółw', 'lukasz-zolw'],
  ] as const)('in %s %s becomes %s', (collection, title, id) => {
    const chosen = chooseId(collection, title, '2025-02-12')
    expect(chosen).toBe(id)
    expect(chosen!.length).toBeLessThanOrEqual(60)
  })
})

describe('readAnswer', () => {
  const read = (kind: string, key: string, text: string) => {
    const field = entryKinds[kind]!.fields.find((each) => each.key === key)!
    return readAnswer(entryKinds[kind]!, field, text, registry)
  }

  it.each<[string, string, string, unknown]>([
    ['development', 'actors', 'ann-ames, Atlantis,ann-ames', ['ann-ames', 'atlantis']],
    ['place', 'coordinates', '51.5, -0.1', [51.5, -0.1]],
    ['topic', 'order', '3', 3],
    ['term', 'aliases', 'a, b', ['a', 'b']],
    ['actor', 'affiliation', 'atlantis', 'atlantis'],
  ])('of %s reads --%s %s', (kind, key, text, value) => expect(read(kind, key, text)).toEqual({ value }))

  it.each([
    [
      'development',
      'actors',
      'ann-amse',
      'Unexpected actor ann-amse, expected the name of a file in actors/; did you mean ann-ames?',
    ],
    ['development', 'actors', 'енн-еймс', 'Unexpected actor енн-еймс, expected the name of a file in actors/'],
    ['development', 'date', '2025-02-30', 'Unexpected 2025-02-30, expected a day that exists, as YYYY-MM-DD'],
    [
      'place',
      'coordinates',
      '91, north',
      'Unexpected number 91, expected at most 90\nUnexpected north, expected a number',
    ],
    ['place', 'country', 'Ukraine', 'Unexpected Ukraine, expected an ISO 3166-1 alpha-2 code such as UA'],
    ['topic', 'order', 'first', 'Unexpected first, expected a number'],
  ])('of %s refuses --%s %s', (kind, key, text, problem) => expect(read(kind, key, text)).toEqual({ problem }))
})

describe('readSource', () => {
  it('takes over the description of a page that the story has', () => {
    expect(
      readSource('My title | Me | https://daily.example/talks?utm_source=x', registry, '2025-02-01', new Set()),
    ).toEqual({
      source: {
        id: 'daily',
        title: 'Talks open',
        publisher: 'Daily',
        agency: 'AP, Reuters',
        url: 'https://daily.example/talks',
        archived: 'https://archive.example/talks',
      },
      remark:
        'https://daily.example/talks?utm_source=x is described in developments/2025-01-10-opening.md already; the description is taken from there.',
    })
  })

  it('knows the publisher of a host, and asks for others', () => {
    expect(readSource('T | https://daily.example/2', registry, '2025-02-01', new Set(['daily']))).toMatchObject({
      source: { id: 'daily-2', publisher: 'Daily', accessed: '2025-02-01' },
    })
    expect(readSource('T | https://new.example/2', registry, '2025-02-01', new Set())).toEqual({
      problem: 'Unexpected end of source “T | https://new.example/2”, expected its publisher behind the title',
    })
  })
})

describe('parseNewActor', () => {
  it.each([
    ['Ann Bee:person', { name: 'Ann Bee', kind: 'person' }],
    [
      ' Bee: the band : organisation : A band: of four. ',
      { name: 'Bee: the band', kind: 'organisation', summary: 'A band: of four.' },
    ],
  ])('reads %j', (text, answers) => expect(parseNewActor(text)).toEqual(answers))

  it.each(['Ann Bee', 'Ann Bee:human', ':person'])('refuses %j', (text) =>
    expect(parseNewActor(text)).toHaveProperty('problem'),
  )
})
