import { describe, expect, it } from 'vitest'
import { monthsByYear, monthTitle } from './periods.ts'

describe('periods', () => {
  it.each([
    ['2025-02', 'February 2025'],
    ['2025-12', 'December 2025'],
    ['2025', '2025'],
    ['2025-13', '2025-13'],
    ['<b>', '<b>'],
    ['', ''],
  ])('%s reads “%s”', (period, title) => {
    expect(monthTitle(period)).toBe(title)
  })

  it('are years, the newest first, with their months in order', () => {
    expect(monthsByYear(['2025-03', '2024', '2025', '2024-12', '2025-01', '2026-05'])).toEqual([
      { year: '2026', months: ['2026-05'] },
      { year: '2025', months: ['2025-01', '2025-03'] },
      { year: '2024', months: ['2024-12'] },
    ])
  })
})
