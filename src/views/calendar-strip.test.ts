import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../authoring/check.ts'
import { memoryContent } from '../authoring/memory-content.ts'
import { buildStory } from '../story/build-story.ts'
import { exampleDevelopment, exampleStory } from '../story/rules/example-story.ts'
import type { Story } from '../story/story.ts'
import { calendarStrip } from './calendar-strip.ts'

const scheduled = `scheduled:
  - {id: round, what: A round, when: on Monday, date: 2025-01-13, sources: [daily]}
  - {id: signing, what: A signing, when: on Friday, date: 2025-01-17, status: held, sources: [daily]}
  - {id: dinner, what: A dinner, when: on Friday too, date: 2025-01-17, status: held, sources: [daily]}
  - {id: visit, what: A visit, when: soon, date: 2025-01-18, status: cancelled, sources: [daily]}
  - {id: summit, what: A summit, when: in March, date: 2025-03-01, end: 2025-03-31, sources: [daily]}
  - {id: someday, what: A call, when: no date given, sources: [daily]}
  - {id: ancient, what: A parade, when: long ago, date: 2020-05-01, status: held, sources: [daily]}
`
let story: Story
beforeAll(async () => {
  const { issues, reading } = await check(
    memoryContent({
      ...exampleStory,
      'developments/2025-01-10-opening.md': exampleDevelopment(scheduled),
      'developments/2025-02-01-later.md': exampleDevelopment('', undefined, '2025-02-01'),
    }),
  )
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  story = buildStory(reading.storyFile!, reading.entries)
})

describe('the calendar strip', () => {
  it('has a row for each fate that occurs and says how many it holds', () => {
    const strip = calendarStrip(story, story.scheduled)!
    expect(strip.title).toBe(
      '5 announced dates: 1 still ahead, 2 held, 1 without recorded outcome, 1 put off or dropped',
    )
    expect(strip.rows.map(({ mark, items }) => [mark, items.map(({ what }) => what)])).toEqual([
      ['ahead', ['A summit']],
      ['held', ['A signing', 'A dinner']],
      ['open', ['A round']],
      ['off', ['A visit']],
    ])
  })

  it('says how many are further back than it reaches, and how many have no date', () => {
    expect(calendarStrip(story, story.scheduled)).toMatchObject({ earlier: 1, undated: 1 })
  })

  it('sets each mark on its day, a span from its first day to its last, and now where it is', () => {
    const { rows, now } = calendarStrip(story, story.scheduled)!
    const third = 100 / 3
    expect(rows[2]!.items[0]!.x).toBeCloseTo((12 / 31) * third, 1)
    expect(rows[0]!.items[0]).toMatchObject({ x: 66.67, width: 33.33 })
    expect(now).toMatchObject({ x: 33.33, date: { text: '1 February 2025' } })
  })

  it('sets marks of one day in lanes of their own', () => {
    const { height, items } = calendarStrip(story, story.scheduled)!.rows[1]!
    expect(new Set(items.map(({ y }) => y)).size).toBe(2)
    for (const { y } of items) expect(y).toBeLessThan(height)
  })

  it('leads to each announcement', () => {
    expect(calendarStrip(story, story.scheduled)!.rows[0]!.items[0]!.href).toBe(
      '/developments/2025-01-10-opening/#scheduled-summit',
    )
  })

  it('is not drawn where nothing has a date', () => {
    expect(
      calendarStrip(
        story,
        story.scheduled.filter(({ item }) => !item.date),
      ),
    ).toBeUndefined()
    expect(calendarStrip(story, [])).toBeUndefined()
  })
})
