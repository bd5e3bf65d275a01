import { describe, expect, it } from 'vitest'
import { byCodeUnit, dayBefore, firstDay, isFuzzyDate, isPlainDate, lastDay, monthOf, yearOf } from './dates.ts'

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

describe('byCodeUnit', () => {
  it('orders alike under every locale', () => {
    expect(['ä', 'z', 'Z', 'a'].sort(byCodeUnit)).toEqual(['Z', 'a', 'z', 'ä'])
    expect(byCodeUnit('a', 'a')).toBe(0)
  })
})

describe('dayBefore', () => {
  it.each([
    ['2025-02-12', '2025-02-11'],
    ['2025-03-01', '2025-02-28'],
    ['2024-03-01', '2024-02-29'],
    ['2025-05-01', '2025-04-30'],
    ['2025-01-01', '2024-12-31'],
  ])('of %s is %s', (date, expected) => expect(dayBefore(date)).toBe(expected))
})
