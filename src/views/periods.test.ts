import { describe, expect, it } from 'vitest'
import { byMonth, navOf, partOf, pagedPeriods, yearLength, type DatedList } from './periods.ts'

const days = ['2025-02-03', '2025-02-01', '2025-01-31', '2024-02-01']
const listOf = (items: string[], length: number): DatedList<string> => ({
  name: 'statements',
  items,
  dateOf: (day) => day,
  length,
})
/** A year with one item too many for its page, and two days of the year before. */
const long = listOf(
  [
    ...Array<string>(5).fill('2025-12-24'),
    ...Array<string>(yearLength - 4).fill('2025-03-01'),
    '2024-05-02',
    '2024-05-01',
  ],
  3,
)

describe('byMonth', () => {
  it('keeps the order and names each month once', () => {
    expect(byMonth(days, (day) => day)).toEqual([
      { anchor: 'month-2025-02', title: 'February 2025', items: ['2025-02-03', '2025-02-01'] },
      { anchor: 'month-2025-01', title: 'January 2025', items: ['2025-01-31'] },
      { anchor: 'month-2024-02', title: 'February 2024', items: ['2024-02-01'] },
    ])
  })
})

describe('the periods of a list', () => {
  it('are its years, the newest first', () => {
    expect(pagedPeriods(listOf(days, 3))).toEqual(['2025', '2024'])
  })

  it('are also the months of a year that is too long for one page', () => {
    expect(pagedPeriods(long)).toEqual(['2025-12', '2025-03', '2025', '2024'])
  })
})

describe('a page of a list', () => {
  it('has the newest, and counts all', () => {
    expect(partOf(listOf(days, 3))).toMatchObject({ total: 4, items: days.slice(0, 3), nav: { months: [] } })
  })

  it('that has all years leads nowhere where there is only one', () => {
    expect(partOf(listOf(days.slice(0, 3), 3))).toEqual({ total: 3, items: days.slice(0, 3), nav: undefined })
  })

  it('leads to the page of its year where the only year does not fit', () => {
    expect(partOf(listOf(days.slice(0, 3), 2)).nav).toEqual({
      all: undefined,
      years: [{ text: '2025', href: '/statements/2025/', count: 3, current: false }],
      months: [],
    })
  })

  it('of a year has all of it', () => {
    expect(partOf(listOf(days, 1), '2025')).toMatchObject({
      total: 3,
      items: days.slice(0, 3),
      nav: { all: '/statements/', years: [{ current: true }, { current: false }], months: [] },
    })
  })

  it('of a very long year has its newest and leads to its months', () => {
    const { total, items, nav } = partOf(long, '2025')
    expect([total, items]).toEqual([yearLength + 1, Array(3).fill('2025-12-24')])
    expect(nav?.months).toEqual([
      { text: 'December 2025', href: '/statements/2025-12/', count: 5, current: false, anchor: undefined },
      {
        text: 'March 2025',
        href: '/statements/2025-03/',
        count: yearLength - 4,
        current: false,
        anchor: 'month-2025-03',
      },
    ])
  })

  it('of a month has all of it and leads to the months beside it', () => {
    const { total, items, nav } = partOf(long, '2025-03')
    expect([total, items.length]).toEqual([yearLength - 4, yearLength - 4])
    expect(nav?.months.map(({ text, current, anchor }) => [text, current, anchor])).toEqual([
      ['December 2025', false, undefined],
      ['March 2025', true, undefined],
    ])
    expect(nav?.years.map(({ current }) => current)).toEqual([false, false])
  })

  it('of nothing is empty', () => {
    expect(partOf(listOf([], 3))).toEqual({ total: 0, items: [], nav: undefined })
    expect(navOf(listOf([], 3)).years).toEqual([])
  })
})
