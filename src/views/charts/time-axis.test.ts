import { describe, expect, it } from 'vitest'
import { monthsBetween, periodsOf } from './periods.ts'
import { timeAxis } from './time-axis.ts'

const months = (from: string, to: string) => monthsBetween(from, to)
const words = (periods: Parameters<typeof timeAxis>[0]) => {
  const axis = timeAxis(periods)
  return {
    months: axis.months.map(({ text }) => text).join(' '),
    years: axis.years.map(({ text }) => text).join(' '),
    lines: axis.lines.length,
  }
}

describe('the words under a time axis', () => {
  it.each([
    [
      'name the first month, then each quarter’s first, and years where they begin',
      months('2025-02', '2026-06'),
      { months: 'Feb Apr Jul Oct Jan Apr', years: '2025 2026', lines: 1 },
    ],
    [
      'leave out a first month or year that the next would run into',
      months('2024-12', '2025-08'),
      { months: 'Jan Apr Jul', years: '2025', lines: 1 },
    ],
    [
      'name every half-year where months are many',
      months('2023-03', '2025-12'),
      { months: 'Mar Jul Jan Jul Jan Jul', years: '2023 2024 2025', lines: 2 },
    ],
    [
      'name years alone where the axis counts quarters',
      periodsOf(
        months('2020-02', '2025-02').map(({ first }) => first),
        '2025-02-10',
      ),
      { months: '', years: '2020 2021 2022 2023 2024 2025', lines: 5 },
    ],
    [
      'name every fifth year where the axis counts years',
      periodsOf(
        months('1990-01', '2024-12').map(({ first }) => first),
        '2025-01-01',
      ),
      { months: '', years: '1990 1995 2000 2005 2010 2015 2020', lines: 6 },
    ],
  ])('%s', (_title, periods, expected) => {
    expect(words(periods)).toEqual(expected)
  })

  it('stand where their columns begin, from left to right', () => {
    const { months: ticks } = timeAxis(months('2025-02', '2026-06'))
    const places = ticks.map(({ x }) => x)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeLessThan(100 / 17)
    expect(places.at(-1)).toBeLessThan(100)
  })
})
