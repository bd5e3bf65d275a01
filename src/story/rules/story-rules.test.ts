import { describe, expect, it } from 'vitest'
import { check, type CheckOptions } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import { exampleDevelopment, exampleDocument, examplePage, exampleStory, opening } from './example-story.ts'
import type { ExampleFiles } from './rule.ts'

/** Rules of other files that these examples break. */
const others = new Set(['unlisted-actor', 'unsourced-record'])

async function findings(changes: ExampleFiles, options: CheckOptions = {}): Promise<string[]> {
  const { issues } = await check(memoryContent({ ...exampleStory, ...changes }), options)
  return issues
    .filter(({ code }) => !others.has(code))
    .map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
}

const follows = 'follows: [2025-01-10-opening]\n'
const second = 'developments/2025-01-11-second.md'
const third = 'developments/2025-01-12-third.md'
const on = (date: string, extra = follows, body?: string) => exampleDevelopment(extra, body, date)

describe('stale-standing', () => {
  const topic = (asOf: string) =>
    exampleStory['topics/border.md']!.replace('order: 1', `order: 1\nstanding: {asOf: ${asOf}, summary: So.}`)

  it.each([
    ['2025-01-25', false],
    ['2025-01-26', true],
  ])('lets a development of %s pass two weeks after it: stale %s', async (date, stale) => {
    const found = await findings({
      'topics/border.md': topic('2025-01-11'),
      [`developments/${date}-second.md`]: on(date),
    })
    expect(found).toEqual(stale ? ['topics/border.md:6:18 stale-standing'] : [])
  })

  it('does not count drafts', async () => {
    const draft = on('2025-02-01', `draft: true\n${follows}`)
    expect(
      await findings({ 'topics/border.md': topic('2025-01-11'), 'developments/2025-02-01-second.md': draft }),
    ).toEqual([])
  })
})

describe('quiet-topic', () => {
  it.each([
    ['2026-01-10', []],
    ['2026-01-11', ['topics/border.md:1:1 quiet-topic']],
  ])('on %s finds %j', async (today, expected) => {
    expect(await findings({}, { today })).toEqual(expected)
  })

  it('counts a standing and a change as looked at, and waits for a first development', async () => {
    const topic = (extra: string) => exampleStory['topics/border.md']!.replace('order: 1', `order: 1\n${extra}`)
    const looked = 'standing: {asOf: 2026-01-01, summary: So.}'
    expect(await findings({ 'topics/border.md': topic(looked) }, { today: '2026-06-01' })).toEqual([])
    const empty = exampleStory['topics/border.md']!.replace('The border', 'Ships')
    expect(await findings({ 'topics/ships.md': empty }, { today: '2025-06-01' })).toEqual([])
  })
})

describe('double-position', () => {
  const statement = (by: string, position: string, id = 'a') =>
    `statements: [{id: ${id}, by: ${by}, says: So., position: ${position}, sources: [daily]}]\n`
  const of = (first: string, other: string) => ({
    [opening]: exampleDevelopment(first),
    'developments/2025-01-10-second.md': on('2025-01-10', other),
    [third]: on('2025-01-12', 'follows: [2025-01-10-opening, 2025-01-10-second]\n'),
  })
  const border = statement('ann-ames', 'border')

  it('is one of a person and of the state the person speaks for', async () => {
    expect(await findings(of(border, statement('atlantis', 'border')))).toEqual([
      'developments/2025-01-10-second.md:11:57 double-position',
    ])
  })

  it.each([
    ['one follows the other', border, `${follows}${border}`],
    ['one is withdrawn', border, statement('atlantis', '{topic: border, withdrawn: true}')],
    ['they are of other parties', border, statement('ann-ames', '{topic: border, for: ann-ames}')],
    ['they are of other days', border, border.replace('says: So.', 'date: 2025-01-09, says: So.')],
    ['one is a draft', border, `draft: true\n${border}`],
  ])('is none where %s', async (_why, first, other) => {
    const files = of(first, other)
    const drafted = other.startsWith('draft') ? { [third]: on('2025-01-12') } : {}
    expect(await findings({ ...files, ...drafted })).toEqual([])
  })
})

describe('ambiguous-office', () => {
  const roles = (...list: string[]) => ({
    'actors/lemuria.md': exampleStory['actors/atlantis.md']!.replace('Atlantis', 'Lemuria'),
    'actors/ann-ames.md': exampleStory['actors/ann-ames.md']!.replace(/roles:\n.*\n/, `roles:\n${list.join('')}`),
  })
  const role = (of: string, dates = '') => `  - {title: envoy, of: ${of}${dates}}\n`
  const says = (position: string) => ({
    [opening]: exampleDevelopment(
      `statements: [{id: a, by: ann-ames, says: So., position: ${position}, sources: [daily]}]\n`,
    ),
  })

  it.each([
    ['two without dates', roles(role('atlantis'), role('lemuria')), 'border', true],
    ['one that ended before', roles(role('atlantis'), role('lemuria', ', to: 2024')), 'border', false],
    ['two of one body', roles(role('atlantis'), role('atlantis')), 'border', false],
    ['a later one', roles(role('atlantis'), role('lemuria', ', from: 2024')), 'border', false],
    ['a party named', roles(role('atlantis'), role('lemuria')), '{topic: border, for: lemuria}', false],
  ])('with %s', async (_what, files, position, ambiguous) => {
    expect(await findings({ ...files, ...says(position) })).toEqual(
      ambiguous ? [`${opening}:11:57 ambiguous-office`] : [],
    )
  })
})

describe('isolated-development', () => {
  const alone = { [second]: on('2025-01-11', ''), [third]: on('2025-01-12') }
  const found = [`${second}:1:1 isolated-development`]

  it.each([
    ['nothing', {}, found],
    ['a link to it', { 'pages/overview.md': examplePage('[So](dev:2025-01-11-second).\n') }, []],
    ['a link from it', { [second]: on('2025-01-11', '', 'So [it](dev:2025-01-10-opening) is [@daily].\n') }, []],
    ['a citation of it', { 'pages/overview.md': examplePage('So [@2025-01-11-second/daily].\n') }, []],
    [
      'a standing that names it',
      {
        'topics/border.md': exampleStory['topics/border.md']!.replace(
          'order: 1',
          'order: 1\nstanding: {asOf: 2025-01-12, summary: So., known: [{text: So., development: 2025-01-11-second}]}',
        ),
      },
      [],
    ],
    [
      'an announcement that it settles',
      { [opening]: exampleDevelopment('scheduled: [{id: a, what: So, when: soon, outcome: 2025-01-11-second}]\n') },
      [],
    ],
    [
      'a document that both are about',
      {
        'documents/2025-01-10-draft.md': exampleDocument(),
        [second]: on('2025-01-11', 'documents: [2025-01-10-draft]\n'),
        [third]: on('2025-01-12', `${follows}documents: [2025-01-10-draft]\n`),
      },
      [],
    ],
    ['itself', { [second]: on('2025-01-11', '', 'So [it](dev:2025-01-11-second) is [@daily].\n') }, found],
    ['a draft', { [second]: on('2025-01-11', 'draft: true\n') }, []],
  ])('with %s', async (_what, files, expected) => {
    expect(await findings({ ...alone, ...files })).toEqual(expected)
  })

  it('waits until a story has three', async () => {
    expect(await findings({ [second]: on('2025-01-11', '') })).toEqual([])
  })
})
