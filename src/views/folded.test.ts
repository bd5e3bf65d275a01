import { describe, expect, it } from 'vitest'
import { foldByYear } from './folded.ts'

const days = ['2026-02-01', '2026-01-01', '2025-12-01', '2025-11-01', '2024-05-01', '2023-05-01', '2022-05-01']
const fold = (items: string[], open: number, folded: number) =>
  foldByYear(
    items,
    (day) => day,
    (day) => `on ${day}`,
    { open, folded },
  )

describe('foldByYear', () => {
  it('keeps the newest open and folds the rest by year', () => {
    expect(fold(days, 3, 10)).toEqual({
      total: 7,
      open: ['on 2026-02-01', 'on 2026-01-01', 'on 2025-12-01'],
      years: [
        { year: '2025', items: ['on 2025-11-01'] },
        { year: '2024', items: ['on 2024-05-01'] },
        { year: '2023', items: ['on 2023-05-01'] },
        { year: '2022', items: ['on 2022-05-01'] },
      ],
      beyond: 0,
    })
  })

  it('does not fold away a few', () => {
    expect(fold(days, 4, 10)).toMatchObject({ open: { length: 7 }, years: [], beyond: 0 })
  })

  it('says how many are too old to be there', () => {
    expect(fold(days, 1, 2)).toMatchObject({ total: 7, years: [{ year: '2026' }, { year: '2025' }], beyond: 4 })
  })

  it('of nothing is empty', () => {
    expect(fold([], 3, 10)).toEqual({ total: 0, open: [], years: [], beyond: 0 })
  })
})
