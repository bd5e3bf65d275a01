import { describe, expect, it } from 'vitest'
import { formatDate, formatSpan, formatTerm } from './format-date.ts'

describe('formatDate', () => {
  it.each([
    ['2025-02-12', '12 February 2025'],
    ['2025-02-01', '1 February 2025'],
    ['2025-12', 'December 2025'],
    ['1994', '1994'],
  ])('writes %s as %s', (date, text) => expect(formatDate(date)).toBe(text))
})

describe('formatSpan', () => {
  it.each([
    ['2025-02-12', undefined, '12 February 2025'],
    ['2025-02-12', '2025-02-12', '12 February 2025'],
    ['2025-02-12', '2025-02-15', '12–15 February 2025'],
    ['2025-02-28', '2025-03-02', '28 February – 2 March 2025'],
    ['2024-12-30', '2025-01-02', '30 December 2024 – 2 January 2025'],
  ])('says what %s and %s share once', (from, to, text) => expect(formatSpan(from, to)).toBe(text))
})

describe('formatTerm', () => {
  it.each([
    ['2019-05-20', undefined, 'since 20 May 2019'],
    [undefined, '2014', 'until 2014'],
    ['2017', '2021-01', '2017 – January 2021'],
    [undefined, undefined, ''],
  ])('writes an office from %s to %s as “%s”', (from, to, text) => expect(formatTerm(from, to)).toBe(text))
})
