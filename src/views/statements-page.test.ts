import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../authoring/check.ts'
import { memoryContent } from '../authoring/memory-content.ts'
import { buildStory } from '../story/build-story.ts'
import { exampleDevelopment, exampleStory } from '../story/rules/example-story.ts'
import type { Story } from '../story/story.ts'
import { statementsLength, statementsPage, statementsPeriodPage, statementsPeriods } from './statements-page.ts'

async function storyOf(files: Record<string, string>): Promise<Story> {
  const { reading } = await check(memoryContent({ ...exampleStory, ...files }))
  return buildStory(reading.storyFile!, reading.entries)
}

describe('the statements', () => {
  let story: Story
  beforeAll(async () => {
    story = await storyOf({
      'developments/2025-01-10-opening.md': exampleDevelopment(`statements:
  - {id: old, by: ann-ames, says: Long ago., date: 2024-12-30, sources: [daily]}
  - {id: new, by: [ann-ames, atlantis], says: Now., topics: [border], status: disputed, sources: [daily]}
  - {id: who, by: {label: Two officials}, says: Perhaps., sources: [daily]}
`),
    })
  })

  it('stand newest first by month', () => {
    expect(statementsPage(story).months.map(({ title, items }) => [title, items.map(({ says }) => says)])).toEqual([
      ['January 2025', ['Perhaps.', 'Now.']],
      ['December 2024', ['Long ago.']],
    ])
  })

  it('carry what they are filtered by', () => {
    expect(statementsPage(story).months[0]?.items.map(({ facets }) => facets)).toEqual([
      { speaker: 'unnamed', topic: '', status: '', year: '2025' },
      { speaker: 'ann-ames atlantis', topic: 'border', status: 'disputed', year: '2025' },
    ])
  })

  it('offer every value with its number, and years only where a page has several', () => {
    const options = ({ facets }: ReturnType<typeof statementsPage>) =>
      Object.fromEntries(facets.map(({ name, options }) => [name, options.map(({ value, count }) => [value, count])]))
    expect(options(statementsPage(story))).toEqual({
      speaker: [
        ['ann-ames', 2],
        ['atlantis', 1],
        ['unnamed', 1],
      ],
      topic: [['border', 1]],
      status: [['disputed', 1]],
      year: [
        ['2025', 2],
        ['2024', 1],
      ],
    })
    expect(options(statementsPeriodPage(story, '2024'))).toEqual({
      speaker: [
        ['ann-ames', 1],
        ['atlantis', 0],
        ['unnamed', 0],
      ],
      topic: [['border', 0]],
      status: [['disputed', 0]],
    })
  })

  it('have a page for each year', () => {
    expect(statementsPeriods(story)).toEqual(['2025', '2024'])
    expect(statementsPeriodPage(story, '2024')).toMatchObject({
      head: { title: 'Statements of 2024', path: '/statements/2024/' },
      total: 1,
      shown: 1,
    })
  })

  it('lead to all statements of a speaker and on a topic', () => {
    const { speakers, topics } = statementsPage(story)
    expect(speakers[0]).toEqual({ text: 'Ann Ames', href: '/actors/ann-ames/#section-statements', count: 2 })
    expect(topics).toEqual([{ text: 'The border', href: '/topics/border/#section-statements', count: 1 }])
  })
})

describe('very many statements', () => {
  it('are shown up to a number, and counted in full', async () => {
    const many = Array.from(
      { length: statementsLength + 2 },
      (_, index) => `  - {id: s${index}, by: ann-ames, says: Words., sources: [daily]}\n`,
    )
    const page = statementsPage(
      await storyOf({ 'developments/2025-01-10-opening.md': exampleDevelopment(`statements:\n${many.join('')}`) }),
    )
    expect([page.shown, page.total]).toEqual([statementsLength, statementsLength + 2])
  })
})

describe('a story without statements', () => {
  it('has an empty page and no years', async () => {
    const story = await storyOf({})
    expect(statementsPage(story)).toMatchObject({ total: 0, months: [], facets: [], speakers: [], topics: [] })
    expect(statementsPeriods(story)).toEqual([])
  })
})
