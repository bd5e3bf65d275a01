import { describe, expect, it } from 'vitest'
import { byMonth, yearLinks, yearsBeyond } from './periods.ts'

const days = ['2025-02-03', '2025-02-01', '2025-01-31', '2024-02-01']

describe('byMonth', () => {
  it('keeps the order and names each month once', () => {
    expect(byMonth(days, (day) => day)).toEqual([
      { anchor: 'month-2025-02', title: 'February 2025', items: ['2025-02-03', '2025-02-01'] },
      { anchor: 'month-2025-01', title: 'January 2025', items: ['2025-01-31'] },
      { anchor: 'month-2024-02', title: 'February 2024', items: ['2024-02-01'] },
    ])
  })
})

describe('yearLinks', () => {
  it('counts each year, the newest first', () => {
    expect(yearLinks(days, (year) => `/x/${year}/`, '2024')).toEqual([
      { year: '2025', href: '/x/2025/', count: 3, current: false },
      { year: '2024', href: '/x/2024/', count: 1, current: true },
    ])
  })
})

describe('yearsBeyond', () => {
  it.each([
    [4, []],
    [3, ['2025', '2024']],
  ])('with room for %i leaves the pages of %o', (limit, years) => expect(yearsBeyond(days, limit)).toEqual(years))
})
