import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../authoring/check.ts'
import { memoryContent } from '../authoring/memory-content.ts'
import { buildStory } from '../story/build-story.ts'
import { exampleDevelopment, exampleDocument, exampleStory } from '../story/rules/example-story.ts'
import type { Story } from '../story/story.ts'
import { actorPage } from './actor-page.ts'
import { companyOf } from './company.ts'
import { comparedPairs, comparePage } from './compare-page.ts'
import { documentPage } from './document-page.ts'
import { placePage } from './place-page.ts'
import { topicPage } from './topic-page.ts'
import { comparedVersions } from './versions.ts'

async function storyOf(files: Record<string, string>): Promise<Story> {
  const { issues, reading } = await check(memoryContent({ ...exampleStory, ...files }))
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  return buildStory(reading.storyFile!, reading.entries)
}

const person = (name: string, roles = '') => `---\nname: ${name}\nkind: person\nsummary: Someone.\n${roles}---\n`

describe('the offices', () => {
  let story: Story
  beforeAll(async () => {
    story = await storyOf({
      'actors/bob-bell.md': person(
        'Bob Bell',
        'roles:\n  - {title: mayor, from: 2001, to: 2009}\n  - {title: envoy, of: atlantis, from: 2010-05, to: 2023}\n  - {title: elder}\n',
      ),
    })
  })

  it('of a person stand the latest first, and say which are held', () => {
    expect(
      actorPage(story, 'bob-bell').offices.map(({ title, with: body, term, held }) => [title, body?.text, term, held]),
    ).toEqual([
      ['envoy', 'Atlantis', 'May 2010 – 2023', false],
      ['mayor', undefined, '2001 – 2009', false],
      ['elder', undefined, '', true],
    ])
  })

  it('of a state name who holds and held them', () => {
    expect(
      actorPage(story, 'atlantis').holders.map(({ with: holder, title, held }) => [holder?.text, title, held]),
    ).toEqual([
      ['Ann Ames', 'envoy', true],
      ['Bob Bell', 'envoy', false],
    ])
  })
})

describe('the positions that a person stated', () => {
  it('of a joint statement are those of the own party, unless it names one for all', async () => {
    const joint = (id: string, position: string) =>
      `  - {id: ${id}, by: [ann-ames, bob-bell], says: Together., position: ${position}, sources: [daily]}\n`
    const story = await storyOf({
      'actors/bob-bell.md': person('Bob Bell', 'roles:\n  - {title: mayor, of: bay-city}\n'),
      'actors/bay-city.md': '---\nname: Bay City\nkind: organisation\nsummary: A city.\n---\n',
      'actors/league.md': '---\nname: League\nkind: organisation\nsummary: Both.\n---\n',
      'topics/fish.md': '---\ntitle: Fish\nquestion: Whose fish?\nsummary: The fish.\norder: 2\n---\n',
      'developments/2025-01-10-opening.md': exampleDevelopment(
        `statements:\n${joint('own', 'border')}${joint('for-all', '{topic: fish, for: league}')}`,
      ),
    })
    const stated = (id: string) =>
      actorPage(story, id).stated.stances.map(({ party, topic }) => `${party.text}: ${topic.text}`)
    expect(stated('ann-ames')).toEqual(['Atlantis: The border', 'League: Fish'])
    expect(stated('bob-bell')).toEqual(['Bay City: The border', 'League: Fish'])
  })
})

describe('the company of an actor', () => {
  const met = (date: string, kind: string, actors: string) => ({
    [`developments/${date}-met.md`]: exampleDevelopment('', undefined, date)
      .replace('kind: meeting', `kind: ${kind}`)
      .replace('actors: [ann-ames]', `actors: [${actors}]`),
  })

  it('is who is named with it in calls, meetings and summits, people for people', async () => {
    const story = await storyOf({
      'actors/bob-bell.md': person('Bob Bell'),
      'actors/cat-cole.md': person('Cat Cole'),
      'actors/lemuria.md': '---\nname: Lemuria\nkind: state\nsummary: Another state.\n---\n',
      ...met('2025-02-01', 'call', 'ann-ames, bob-bell, atlantis'),
      ...met('2025-02-02', 'summit', 'ann-ames, bob-bell, cat-cole, atlantis, lemuria'),
      ...met('2025-02-03', 'statement', 'ann-ames, cat-cole'),
    })
    const { encounters, most } = companyOf(story, 'ann-ames')
    expect(encounters).toBe(3)
    expect(most.map(({ actor, count, latest }) => [actor.text, count, latest.date.iso])).toEqual([
      ['Bob Bell', 2, '2025-02-02'],
      ['Cat Cole', 1, '2025-02-02'],
    ])
    expect(companyOf(story, 'atlantis').most.map(({ actor }) => actor.text)).toEqual(['Lemuria'])
  })
})

describe('a topic', () => {
  it('says how many developments are newer than its standing, and which is the newest', async () => {
    const story = await storyOf({
      'topics/border.md': exampleStory['topics/border.md']!.replace(
        'order: 1\n',
        'order: 1\nstanding: {asOf: 2025-01-15, summary: It is open.}\n',
      ),
      'developments/2025-02-01-new.md': exampleDevelopment('', undefined, '2025-02-01'),
      'developments/2025-02-02-newer.md': exampleDevelopment('', undefined, '2025-02-02'),
    })
    expect(topicPage(story, 'border').standing).toMatchObject({
      newer: 2,
      newest: { href: '/developments/2025-02-02-newer/', date: { iso: '2025-02-02' } },
    })
  })
})

describe('the developments of a place and a document', () => {
  it('stand the newest first, and fold away where they are many', async () => {
    const days = Array.from({ length: 20 }, (_, index) => `2025-02-${String(index + 1).padStart(2, '0')}`)
    const story = await storyOf({
      'places/port.md': '---\nname: Port\ncountry: GR\ncoordinates: [38, 23]\n---\n',
      'documents/2025-01-02-draft.md': exampleDocument('', '2025-01-02'),
      ...Object.fromEntries(
        days.map((day) => [
          `developments/${day}-new.md`,
          exampleDevelopment('places: [port]\ndocuments: [2025-01-02-draft]\n', undefined, day),
        ]),
      ),
    })
    for (const { developments } of [placePage(story, 'port'), documentPage(story, '2025-01-02-draft')]) {
      expect(developments).toMatchObject({ total: 20, years: [{ year: '2025', items: { length: 8 } }] })
      expect(developments.open[0]).toMatchObject({ date: { iso: '2025-02-20' }, anchor: undefined })
    }
  })
})

describe('a document', () => {
  const points = (...texts: string[]) =>
    `points:\n${texts.map((text, index) => `  - {id: p${index}, topic: ${index === 1 ? 'harbour' : 'border'}, text: ${text}, status: ${index ? 'open' : 'agreed'}}\n`).join('')}`
  const version = (day: number, of?: number) => {
    const date = (each: number) => `2025-01-${String(each).padStart(2, '0')}`
    const revises = of === undefined ? '' : `revises: ${date(of)}-draft\n`
    return {
      [`documents/${date(day)}-draft.md`]: exampleDocument(
        points('North.', 'Ours.', `Day ${day}.`) + revises,
        date(day),
      ),
    }
  }
  const harbour = {
    'topics/harbour.md': '---\ntitle: The harbour\nquestion: Whose is it?\nsummary: A port.\norder: 2\n---\n',
  }

  it('has its points by topic, with their numbers in the text', async () => {
    const page = documentPage(await storyOf({ ...harbour, ...version(1) }), '2025-01-01-draft')
    expect(page.points.map(({ topic, points }) => [topic.text, points.map(({ number }) => number)])).toEqual([
      ['The border', [1, 3]],
      ['The harbour', [2]],
    ])
    expect(page.pointStatuses).toEqual([
      { status: 'agreed', count: 1 },
      { status: 'open', count: 2 },
    ])
    expect(page.versions).toEqual([])
  })

  it('stands among its versions, each compared with it', async () => {
    const story = await storyOf({ ...harbour, ...version(1), ...version(2, 1), ...version(3, 2) })
    expect(
      documentPage(story, '2025-01-02-draft').versions.map(({ date, current, compare }) => [
        date.iso,
        current,
        compare,
      ]),
    ).toEqual([
      ['2025-01-03', false, '/documents/2025-01-03-draft/compare/2025-01-02-draft/'],
      ['2025-01-02', true, undefined],
      ['2025-01-01', false, '/documents/2025-01-02-draft/compare/2025-01-01-draft/'],
    ])
    expect(comparedPairs(story)).toEqual([
      { id: '2025-01-02-draft', earlier: '2025-01-01-draft' },
      { id: '2025-01-03-draft', earlier: '2025-01-02-draft' },
      { id: '2025-01-03-draft', earlier: '2025-01-01-draft' },
    ])
  })

  it('is compared point by point', async () => {
    const story = await storyOf({ ...harbour, ...version(1), ...version(2, 1) })
    const { comparison, others } = comparePage(story, '2025-01-02-draft', '2025-01-01-draft')
    expect(comparison.counts).toEqual({ changed: 1, rewritten: 0, added: 0, dropped: 0, same: 2 })
    expect(comparison.topics[0]?.points[1]?.after).toEqual({
      href: '/documents/2025-01-02-draft/#point-p2',
      text: 'Day 2.',
      words: [
        { text: 'Day ', marked: false },
        { text: '2', marked: true },
        { text: '.', marked: false },
      ],
      status: 'open',
    })
    expect(others).toEqual([])
  })

  it('is compared with so many versions and no more, and the links agree with the pages', async () => {
    const days = Array.from({ length: comparedVersions + 3 }, (_, index) => index + 1)
    const story = await storyOf(
      Object.assign({ ...harbour }, ...days.map((day) => version(day, day > 1 ? day - 1 : undefined))) as Record<
        string,
        string
      >,
    )
    const pairs = new Set(comparedPairs(story).map(({ id, earlier }) => `/documents/${id}/compare/${earlier}/`))
    const last = `2025-01-${days.length}-draft`
    expect([...pairs].filter((path) => path.includes(`/${last}/compare/`))).toHaveLength(comparedVersions)
    const linked = days
      .map((day) => `2025-01-${String(day).padStart(2, '0')}-draft`)
      .flatMap((id) => documentPage(story, id).versions.flatMap(({ compare }) => compare ?? []))
    expect(new Set(linked)).toEqual(pairs)
  })
})
