import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../authoring/check.ts'
import { memoryContent } from '../authoring/memory-content.ts'
import { buildStory } from '../story/build-story.ts'
import { exampleDevelopment, exampleStory } from '../story/rules/example-story.ts'
import type { Story } from '../story/story.ts'
import { actorPage } from './actor-page.ts'
import { stanceDepth } from './ledger.ts'
import { ledgerMonthPage, ledgerMonths, ledgerPage } from './ledger-page.ts'
import { ledgerDepth } from './ledger-rows.ts'

/** A development of a day on which Atlantis, or Lemuria too, takes a position on the border. */
const said = (date: string, atlantis: string, lemuria?: string) => ({
  [`developments/${date}-talks.md`]: exampleDevelopment(
    `statements:
  - {id: a, by: ann-ames, says: ${atlantis}, position: border, sources: [daily]}
${lemuria ? `  - {id: l, by: lemuria, says: ${lemuria}, position: border, sources: [daily]}\n` : ''}`,
    undefined,
    date,
  ),
})

async function storyOf(files: Record<string, string | Uint8Array>): Promise<Story> {
  const { issues, reading } = await check(memoryContent({ ...exampleStory, ...files }))
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  return buildStory(reading.storyFile!, reading.entries)
}

const lemuria = { 'actors/lemuria.md': '---\nname: Lemuria\nkind: state\nsummary: Another state.\n---\n' }
const harbourTopic = {
  'topics/harbour.md': '---\ntitle: The harbour\nquestion: Whose is it?\nsummary: A port.\norder: 2\n---\n',
}

describe('the ledger', () => {
  let story: Story
  beforeAll(async () => {
    story = await storyOf({
      ...lemuria,
      ...harbourTopic,
      ...said('2025-01-11', 'North.', 'East.'),
      ...said('2025-02-03', 'South.'),
      ...said('2025-02-20', 'South-west.'),
      ...said('2025-04-01', 'West.'),
    })
  })

  it('has a row for each party and topic, the latest position first and the earlier ones behind it', () => {
    const { topics, silent } = ledgerPage(story)
    expect(topics.map(({ anchor }) => anchor)).toEqual(['section-border'])
    expect(
      topics[0]?.rows.map(({ anchor, latest, earlier }) => [
        anchor,
        latest.statement.says,
        earlier.map(({ statement }) => statement.says),
      ]),
    ).toEqual([
      ['atlantis-border', 'West.', ['South-west.', 'South.', 'North.']],
      ['lemuria-border', 'East.', []],
    ])
    expect(silent).toEqual([{ text: 'The harbour', href: '/topics/harbour/' }])
  })

  it('puts the people who spoke, with their office, inside the rows of their parties', () => {
    const row = ledgerPage(story).topics[0]?.rows[0]
    expect(row?.party.text).toBe('Atlantis')
    expect(row?.latest.statement.voices).toEqual([{ name: 'Ann Ames', href: '/actors/ann-ames/', office: 'envoy' }])
  })

  it('leads from each cell of the matrix to its row', () => {
    const { matrix } = ledgerPage(story)
    expect(matrix.topics).toEqual([{ text: 'The border', href: '#section-border' }])
    expect(matrix.parties.map(({ party, cells }) => [party.text, cells[0]?.href, cells[0]?.count])).toEqual([
      ['Atlantis', '#atlantis-border', 4],
      ['Lemuria', '#lemuria-border', 1],
    ])
  })

  it('has a month only where a position moved', () => {
    expect(ledgerMonths(story)).toEqual(['2025-01', '2025-02', '2025-04'])
  })

  it('shows a month as it stood at its end, and marks what moved with what stood before', () => {
    const february = ledgerMonthPage(story, '2025-02')
    expect(
      february.topics[0]?.rows.map(({ latest, moved, earlier }) => [
        latest.statement.says,
        moved?.on.iso,
        moved?.before?.statement.says,
        earlier.map(({ statement }) => statement.says),
      ]),
    ).toEqual([
      ['South-west.', '2025-02-20', 'North.', ['South.']],
      ['East.', undefined, undefined, []],
    ])
    expect(february.month).toEqual({
      name: 'February 2025',
      moves: 2,
      parties: 1,
      when: 'at the end of February 2025',
      previous: { text: 'January 2025', href: '/positions/2025-01/' },
      next: { text: 'April 2025', href: '/positions/2025-04/' },
    })
  })

  it('says of a first position that nothing stood before', () => {
    const [row] = ledgerMonthPage(story, '2025-01').topics[0]?.rows ?? []
    expect(row?.moved).toEqual({ on: { iso: '2025-01-11', text: '11 January 2025' }, before: undefined })
  })

  it('says of the current month as of which day it stands', () => {
    expect(ledgerMonthPage(story, '2025-04')).toMatchObject({
      head: { title: 'Positions as of 1 April 2025' },
      month: { when: 'as of 1 April 2025', next: undefined },
    })
  })
})

describe('a row with many positions', () => {
  it('unfolds the newest and leads to all of them', async () => {
    const days = Array.from({ length: ledgerDepth + 3 }, (_, index) => `2025-01-${String(index + 11)}`)
    const story = await storyOf(Object.fromEntries(days.flatMap((day) => Object.entries(said(day, `Since ${day}.`)))))
    const [row] = ledgerPage(story).topics[0]?.rows ?? []
    expect(row?.earlier).toHaveLength(ledgerDepth)
    expect(row?.all).toEqual({ text: 'Atlantis', href: '/actors/atlantis/#position-border', count: days.length })
  })
})

describe('the page of a party', () => {
  it('has the newest positions, and leads to the month that has the next', async () => {
    const days = Array.from({ length: stanceDepth + 3 }, (_, index) => `20${String(index + 25)}-01-10`)
    const story = await storyOf({
      'developments/2025-01-10-opening.md': exampleDevelopment('draft: true\n'),
      ...Object.fromEntries(days.flatMap((day) => Object.entries(said(day, `Since ${day}.`)))),
    })
    const [stance] = actorPage(story, 'atlantis').positions
    expect(stance?.earlier).toHaveLength(stanceDepth)
    expect(stance?.older).toEqual({ count: 2, href: '/positions/2026-01/#atlantis-border' })
    expect(ledgerMonths(story)).toContain('2026-01')
  })
})

describe('a story without positions', () => {
  it('has an empty ledger and no months', async () => {
    const story = await storyOf({})
    expect(ledgerPage(story)).toMatchObject({ topics: [], months: [], matrix: { topics: [], parties: [] } })
  })
})
