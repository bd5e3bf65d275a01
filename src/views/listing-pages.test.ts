import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../authoring/check.ts'
import { memoryContent } from '../authoring/memory-content.ts'
import { buildStory } from '../story/build-story.ts'
import { exampleDevelopment, exampleStory, opening } from '../story/rules/example-story.ts'
import type { Story } from '../story/story.ts'
import { calendarLength, calendarPage, calendarPeriodPage, calendarPeriods, openLength } from './calendar-page.ts'
import {
  changesFile,
  changesLength,
  changesPage,
  changesPeriodPage,
  changesPeriods,
  correctionsPage,
} from './changes-page.ts'
import { entriesPerPublisher, sourcesPage } from './sources-page.ts'

async function storyOf(files: Record<string, string>): Promise<Story> {
  const { issues, reading } = await check(memoryContent({ ...exampleStory, ...files }))
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  return buildStory(reading.storyFile!, reading.entries)
}

const later = (extra = '', date = '2025-02-10') => ({
  [`developments/${date}-later.md`]: exampleDevelopment(extra, undefined, date).replace('Talks open', 'Later talks'),
})

describe('the calendar', () => {
  let story: Story
  beforeAll(async () => {
    story = await storyOf({
      [opening]: exampleDevelopment(`scheduled:
  - {id: held, what: A signing, when: in January, date: 2025-01-20, status: held, outcome: 2025-02-10-later, sources: [daily]}
  - {id: answered, what: A letter, when: soon, outcome: 2025-02-10-later, sources: [daily]}
  - {id: off, what: A dinner, when: someday, status: cancelled, sources: [daily]}
  - {id: passed, what: A round, when: in January, date: 2025-01-30, sources: [daily]}
  - {id: put-off, what: A parade, when: in January, date: 2025-01-25, status: postponed, sources: [daily]}
  - {id: someday, what: A visit, when: no date given, sources: [daily]}
`),
      ...later(`scheduled:
  - {id: march, what: A summit, when: in March, date: 2025-03-01, sources: [daily]}
  - {id: today, what: A call, when: today, date: 2025-02-10, sources: [daily]}
  - {id: span, what: A tour, when: this week, date: 2025-02-08, end: 2025-02-12, sources: [daily]}
  - {id: sometime, what: A talk, when: no date given, sources: [daily]}
`),
    })
  })

  it('tells apart what is ahead, has no date, passed without outcome, and is past', () => {
    const { ahead, undated, overdue, past } = calendarPage(story)
    const whats = (items: { what: string }[]) => items.map(({ what }) => what)
    expect(whats(ahead)).toEqual(['A tour', 'A call', 'A summit'])
    expect(whats(undated)).toEqual(['A talk', 'A visit'])
    expect(whats(overdue)).toEqual(['A round'])
    expect(past.months.map(({ title, items }) => [title, whats(items)])).toEqual([
      ['February 2025', ['A letter']],
      ['January 2025', ['A parade', 'A signing', 'A dinner']],
    ])
  })

  it('says when each was announced', () => {
    expect(calendarPage(story).undated.map(({ announced }) => announced.iso)).toEqual(['2025-02-10', '2025-01-10'])
  })

  it('has pages of years only where the past is too long for one', async () => {
    expect(calendarPeriods(story)).toEqual([])
    const items = Array.from(
      { length: calendarLength + 1 },
      (_, index) =>
        `  - {id: i${index}, what: A, when: soon, date: 202${index % 3}-01-05, status: held, sources: [daily]}\n`,
    )
    const long = await storyOf({ [opening]: exampleDevelopment(`scheduled:\n${items.join('')}`) })
    expect(calendarPeriods(long)).toEqual(['2022', '2021', '2020'])
    expect(calendarPage(long)).toMatchObject({
      past: { total: calendarLength + 1, shown: calendarLength },
      nav: { years: { length: 3 } },
    })
    expect(calendarPeriodPage(long, '2020').past.months).toMatchObject([
      { title: 'January 2020', items: { length: 67 } },
    ])
  })

  it('has on the pages of years what passed without an outcome too', async () => {
    const items = Array.from(
      { length: openLength + 2 },
      (_, index) => `  - {id: i${index}, what: A, when: soon, date: 2024-01-05, sources: [daily]}\n`,
    )
    const long = await storyOf({ [opening]: exampleDevelopment(`scheduled:\n${items.join('')}`) })
    expect(calendarPage(long)).toMatchObject({
      overdue: { length: openLength },
      older: { overdue: 2 },
      past: { total: 0 },
      nav: { years: [{ text: '2024', count: openLength + 2 }] },
    })
    expect(calendarPeriods(long)).toEqual(['2024'])
    expect(calendarPeriodPage(long, '2024').past).toMatchObject({ total: openLength + 2, shown: openLength + 2 })
  })
})

describe('the changes', () => {
  const changed = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `  - {id: c${index}, date: 202${5 + (index % 2)}-03-01, kind: update, note: N.}\n`,
    )

  it('stand by month and day, publications among them', async () => {
    const story = await storyOf({
      [opening]: exampleDevelopment(
        'changes: [{id: c1, date: 2025-02-10, kind: correction, note: The day., was: "9", now: "10"}]\n',
      ),
      ...later(),
    })
    expect(
      changesPage(story).months.map(({ title, items }) => [
        title,
        items.map(({ date, changes }) => [date.iso, changes.map(({ kind, entry }) => `${kind} ${entry.text}`)]),
      ]),
    ).toEqual([
      ['February 2025', [['2025-02-10', ['Published Later talks', 'Correction Talks open']]]],
      ['January 2025', [['2025-01-10', ['Published Talks open']]]],
    ])
    expect(correctionsPage(story).corrections.map(({ was, now }) => [was, now])).toEqual([['9', '10']])
  })

  it('as data are small and say where each leads', async () => {
    const story = await storyOf({
      [opening]: exampleDevelopment('changes: [{id: c1, date: 2025-02-10, kind: update, note: More.}]\n'),
    })
    expect(changesFile(story)).toEqual([
      {
        id: 'developments/2025-01-10-opening#c1',
        date: '2025-02-10',
        kind: 'update',
        title: 'Talks open',
        url: '/developments/2025-01-10-opening/#change-c1',
        note: 'More.',
        entry: 'developments/2025-01-10-opening',
      },
      {
        id: 'developments/2025-01-10-opening#published',
        date: '2025-01-10',
        kind: 'published',
        title: 'Talks open',
        url: '/developments/2025-01-10-opening/',
        entry: 'developments/2025-01-10-opening',
      },
    ])
  })

  it('are bounded, and leave the rest to the pages of their years', async () => {
    const story = await storyOf({ [opening]: exampleDevelopment(`changes:\n${changed(changesLength + 9).join('')}`) })
    expect(changesFile(story)).toHaveLength(changesLength)
    expect(changesPage(story)).toMatchObject({ shown: changesLength, total: changesLength + 10 })
    expect(changesPeriods(story)).toEqual(['2026', '2025'])
    const years = changesPeriods(story).map((year) => changesPeriodPage(story, year).total)
    expect(years.reduce((sum, count) => sum + count, 0)).toBe(changesLength + 10)
  })

  it('of a story without corrections are none, and the policy is named where there is one', async () => {
    const page = '---\ntitle: How we correct\nsummary: In the open.\n---\n'
    const story = await storyOf({ 'pages/corrections-policy.md': page })
    expect(correctionsPage(story)).toMatchObject({
      corrections: [],
      policy: { text: 'How we correct', href: '/corrections-policy/' },
    })
  })
})

describe('the sources', () => {
  const source = (id: string, publisher: string, extra: string) =>
    `  - {id: ${id}, title: Report ${id}, publisher: ${publisher}, ${extra}}\n`
  const files = {
    [opening]: exampleDevelopment().replace(
      /sources:\n.*\n/,
      `sources:
${source('daily', 'Daily', 'url: https://daily.example/a, agency: Wire')}${source('post', 'Post', 'url: https://post.example/a, agency: "Wire, Desk", archived: https://archive.example/a')}${source('wire', 'Wire', 'url: https://wire.example/a, lang: uk')}${source('memo', 'Écho', 'note: A memo')}`,
    ),
  }

  it('count an agency once, in whatever papers it stands', async () => {
    const { totals, topOrigins } = sourcesPage(await storyOf(files))
    expect(totals).toEqual({ sources: 4, publishers: 4, origins: 3, archived: 1, carried: 2, withoutAddress: 1 })
    expect(topOrigins[0]).toEqual({ name: 'Wire', sources: 3, publishers: 3 })
  })

  it('count a report once, however many entries cite it', async () => {
    const { totals, topPublishers } = sourcesPage(await storyOf(later()))
    expect(totals.sources).toBe(1)
    expect(topPublishers).toEqual([{ name: 'Daily', sources: 1, entries: 2 }])
  })

  it('stand by initial, accents taken off, and name their languages', async () => {
    const { letters, languages } = sourcesPage(await storyOf(files))
    expect(letters.map(({ letter, publishers }) => [letter, publishers.map(({ name }) => name)])).toEqual([
      ['D', ['Daily']],
      ['E', ['Écho']],
      ['P', ['Post']],
      ['W', ['Wire']],
    ])
    expect(languages).toEqual([{ lang: 'uk', count: 1 }])
  })

  it('lead to the newest entries that cite a publisher', async () => {
    const days = Array.from({ length: entriesPerPublisher + 4 }, (_, index) => `2025-02-${String(index + 10)}`)
    const story = await storyOf(Object.fromEntries(days.flatMap((day) => Object.entries(later('', day)))))
    const [publisher] = sourcesPage(story).letters[0]?.publishers ?? []
    expect(publisher?.entries).toBe(days.length + 1)
    expect(publisher?.newest).toHaveLength(entriesPerPublisher)
    expect(publisher?.newest[0]?.href).toBe(`/developments/${days.at(-1)!}-later/`)
  })
})
