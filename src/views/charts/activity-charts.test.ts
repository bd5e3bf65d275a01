import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../authoring/check.ts'
import { memoryContent } from '../../authoring/memory-content.ts'
import { buildStory } from '../../story/build-story.ts'
import { exampleDevelopment, exampleStory } from '../../story/rules/example-story.ts'
import type { Story } from '../../story/story.ts'
import { storyActivity, topicActivity } from './activity-charts.ts'

const on = (date: string, { kind = 'meeting', topics = 'border' } = {}) =>
  exampleDevelopment('', undefined, date)
    .replace('kind: meeting', `kind: ${kind}`)
    .replace('topics: [border]', `topics: [${topics}]`)

async function storyOf(files: Record<string, string>): Promise<Story> {
  const { issues, reading } = await check(memoryContent(files))
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  return buildStory(reading.storyFile!, reading.entries)
}

let story: Story
beforeAll(async () => {
  story = await storyOf({
    ...exampleStory,
    'topics/harvest.md': exampleStory['topics/border.md']!.replace('The border', 'The harvest').replace(
      'order: 1',
      'order: 2',
    ),
    'developments/2020-03-01-long-ago.md': on('2020-03-01'),
    'developments/2025-01-20-again.md': on('2025-01-20', { kind: 'call', topics: 'border, harvest' }),
    'developments/2025-03-02-later.md': on('2025-03-02', { kind: 'call' }),
  })
})

describe('the story over time', () => {
  it('counts each development once in all and once under each of its topics', () => {
    const chart = storyActivity(story)!
    expect(chart.periods.map(({ label }) => label)).toEqual(['January 2025', 'February 2025', 'March 2025'])
    expect(chart.all.counts).toEqual([2, 0, 1])
    expect(chart.rows.map(({ name, counts, total }) => [name.text, counts, total])).toEqual([
      ['The border', [2, 0, 1], 3],
      ['The harvest', [1, 0, 0], 1],
    ])
  })

  it('says what is seen, and of each row how much and when most', () => {
    const chart = storyActivity(story)!
    expect(chart.title).toBe('January 2025 was busiest, with 2 developments')
    expect(chart.rows.map(({ alternative }) => alternative)).toEqual([
      'The border: 3 developments, most in January 2025 (2).',
      'The harvest: 1 development, most in January 2025 (1).',
    ])
  })

  it('names two months that tie, and of more none', async () => {
    const tied = (...dates: string[]) =>
      storyOf({
        ...exampleStory,
        ...Object.fromEntries(dates.map((date, index) => [`developments/${date}-d${index}.md`, on(date)])),
      }).then((story) => storyActivity(story)!)
    const two = await tied('2025-01-12', '2025-02-01', '2025-02-02', '2025-03-01')
    expect([two.title, two.rows[0]!.alternative]).toEqual([
      'January 2025 and February 2025 were busiest, with 2 developments each',
      'The border: 5 developments, most in January 2025 and February 2025 (2 each).',
    ])
    const three = await tied('2025-01-12', '2025-02-01', '2025-02-02', '2025-03-01', '2025-03-02')
    expect([three.title, three.rows[0]!.alternative]).toEqual([
      'Never more than 2 developments a month',
      'The border: 6 developments, never more than 2 a month.',
    ])
  })

  it('draws every bar to one scale', () => {
    const { all, rows } = storyActivity(story)!
    const perDevelopment = [all, ...rows].flatMap(({ bars, counts }) =>
      bars.map(({ height, index }) => height / counts[index]!),
    )
    for (const pixels of perDevelopment) expect(pixels).toBeCloseTo(perDevelopment[0]!, 1)
  })

  it('leads from each month with developments to that month, and from no other', () => {
    const { columns } = storyActivity(story)!
    expect(columns.map(({ href, text }) => [href, text])).toEqual([
      ['/developments/2025/#month-2025-01', 'January 2025: 2 developments'],
      ['/developments/2025/#month-2025-03', 'March 2025: 1 development'],
    ])
  })

  it('says how many came before its axis and leads to the latest of them', () => {
    expect(storyActivity(story)!.earlier).toEqual({
      text: 'one earlier development',
      href: '/developments/2020/#month-2020-03',
    })
  })

  it('has all its numbers in a table, those before the axis too', () => {
    const { table } = storyActivity(story)!
    expect(table.head).toEqual(['Period', 'All', 'The border', 'The harvest'])
    expect(table.rows.map(({ name, cells }) => [name.text, ...cells])).toEqual([
      ['Earlier', 1, 1, 0],
      ['January 2025', 2, 2, 1],
      ['February 2025', 0, 0, 0],
      ['March 2025', 1, 1, 0],
    ])
  })

  it('is not drawn for a story of less than three months', async () => {
    expect(storyActivity(await storyOf(exampleStory))).toBeUndefined()
  })
})

describe('a topic over time', () => {
  it('has a row for each kind that occurs, in the order of kinds, and leads to the months of its own list', () => {
    const chart = topicActivity(story, 'border')!
    expect(chart.rows.map(({ name, counts }) => [name.text, counts])).toEqual([
      ['Calls', [1, 0, 1]],
      ['Meetings', [1, 0, 0]],
    ])
    expect(chart.columns.map(({ href }) => href)).toEqual(['#month-2025-01', '#month-2025-03'])
  })
})
