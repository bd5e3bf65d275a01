import { describe, expect, it } from 'vitest'
import { monthAt, monthNumber } from '../../story/dates.ts'
import { periodIndex, periodsOf } from './periods.ts'

/** All months from one to another. */
const run = (from: string, to: string) =>
  Array.from({ length: monthNumber(to) - monthNumber(from) + 1 }, (_, index) => monthAt(monthNumber(from) + index))

describe('the time axis', () => {
  const ends = (months: string[], asOf: string) => {
    const periods = periodsOf(months, asOf)
    return [periods.length, periods[0]?.label, periods.at(-1)?.label]
  }

  it.each([
    ['leaves out what lies before a long pause', ['1994-12', '2024-08', '2025-02', '2025-04'], '2025-04-30', [3, 'February 2025', 'April 2025']],
    ['bridges a pause of three months', ['2024-12', '2025-04'], '2025-04-30', [5, 'December 2024', 'April 2025']],
    ['shows a quiet end', ['2025-02', '2025-03'], '2025-06-01', [4, 'February 2025', 'May 2025']],
    ['keeps a development of the month that has only begun', ['2025-02'], '2025-02-03', [1, 'February 2025', 'February 2025']],
    ['counts quarters where months are too many', run('2020-02', '2025-02'), '2025-02-10', [21, 'January–March 2020', 'January–March 2025']],
    ['counts years where quarters are too many', run('2010-02', '2025-02'), '2025-02-10', [16, '2010', '2025']],
    ['shows the newest 36 years of a very long story', run('1900-01', '1999-12'), '2000-01-01', [36, '1964', '1999']],
    ['is empty without developments', [], '2025-02-10', [0, undefined, undefined]],
  ])('%s', (_title, months, asOf, expected) => {
    expect(ends(months, asOf)).toEqual(expected)
  }) // prettier-ignore
})

describe('the period of a month', () => {
  const months = periodsOf(['2025-02', '2025-05'], '2025-05-31')
  const quarters = periodsOf(run('2020-02', '2025-02'), '2025-02-10')

  it.each([
    [months, '2025-02', 0],
    [months, '2025-05', 3],
    [months, '2025-01', undefined],
    [months, '2025-06', undefined],
    [quarters, '2020-03', 0],
    [quarters, '2020-04', 1],
    [quarters, '2025-03', 20],
    [[], '2025-03', undefined],
  ])('is found (%#)', (periods, month, expected) => {
    expect(periodIndex(periods, month)).toBe(expected)
  })
})
