import { describe, expect, it } from 'vitest'
import {
  byCodeUnit,
  daysBetween,
  firstDay,
  isFuzzyDate,
  isPlainDate,
  lastDay,
  meantDay,
  monthAt,
  monthNumber,
  monthOf,
  yearOf,
} from './dates.ts'

describe('isPlainDate', () => {
  it.each(['2025-02-12', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(isPlainDate(text)).toBe(true)
  })

  it.each([
    '2025-02-29',
    '2025-02-30',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0000-01-01',
    '2025-1-1',
    '2025-01-01T00:00',
    '2025-01-01\n',
    ' 2025-01-01',
    '2025',
    '',
    '٢٠٢٥-٠١-٠١',
  ])('refuses %j', (text) => {
    expect(isPlainDate(text)).toBe(false)
  })
})

describe('meantDay', () => {
  it.each([
    ['2025-2-4', '2025-02-04'],
    ['2025/02/14', '2025-02-14'],
    ['2025.2.14.', '2025-02-14'],
    ['2025-02-14', undefined],
    ['2025-2-30', undefined],
    ['4/2/2025', undefined],
    ['2025-2', undefined],
  ])('of %s is %s', (text, day) => expect(meantDay(text)).toBe(day))
})

describe('isFuzzyDate', () => {
  it.each(['2025', '2025-02', '2025-02-12'])('takes %s', (text) => expect(isFuzzyDate(text)).toBe(true))
  it.each(['0000', '2025-13', '2025-02-30', '25', '2025-'])('refuses %s', (text) =>
    expect(isFuzzyDate(text)).toBe(false),
  )
})

describe('firstDay and lastDay', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-02', '2019-02-01', '2019-02-31'],
    ['2019-02-03', '2019-02-03', '2019-02-03'],
  ])('bound the days that %s may mean', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last])
  })
})

describe('yearOf and monthOf', () => {
  it('cut a day', () => {
    expect([yearOf('2025-02-12'), monthOf('2025-02-12')]).toEqual(['2025', '2025-02'])
  })
})

describe('daysBetween', () => {
  it.each([
    ['2025-02-28', '2025-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-01-10', '2025-01-10', 0],
    ['2025-03-01', '2025-02-28', -1],
    ['2024-12-31', '2025-12-31', 365],
    ['0099-12-31', '0100-01-01', 1],
  ])('from %s to %s is %d', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })
})

describe('byCodeUnit', () => {
  it('orders alike under every locale', () => {
    expect(['ä', 'z', 'Z', 'a'].sort(byCodeUnit)).toEqual(['Z', 'a', 'z', 'ä'])
    expect(byCodeUnit('a', 'a')).toBe(0)
  })
})

describe('months as numbers', () => {
  it.each(['0001-01', '1999-12', '2025-02-28', '9999-11'])('%s comes back', (date) => {
    expect(monthAt(monthNumber(date))).toBe(date.slice(0, 7))
  })
})
