import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barRow, columnsOf } from './bars.ts'

describe('the columns of a chart', () => {
  it('stand side by side between 0 and 100 per cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 36 }), (count) => {
        const { x, width } = columnsOf(count)
        for (let index = 1; index < count; index++) expect(x(index)).toBeGreaterThan(x(index - 1) + width)
        expect(x(0)).toBeGreaterThanOrEqual(0)
        expect(x(count - 1) + width).toBeLessThanOrEqual(100)
      }),
    )
  })
})

describe('a row of bars', () => {
  it('has a bar for each count but 0, all standing on its foot, each as high as its count', () => {
    const { bars, height } = barRow([3, 0, 1], 4, 'all')
    expect(bars.map(({ index }) => index)).toEqual([0, 2])
    expect(bars.map((bar) => bar.height)).toEqual([12, 4])
    expect(bars.map((bar) => bar.y + bar.height)).toEqual([height, height])
  })

  it('says every count above its bar where all have room', () => {
    const { labels, bars } = barRow([3, 0, 12], 4, 'all')
    expect(labels.map(({ text }) => text)).toEqual(['3', '12'])
    labels.forEach(({ x, y }, index) => {
      expect(x).toBeCloseTo(bars[index]!.x + bars[index]!.width / 2, 1)
      expect(y).toBeLessThan(bars[index]!.y)
      expect(y).toBeGreaterThan(9)
    })
  })

  it('says the first of the highest counts where only the highest is wanted', () => {
    const { labels, bars } = barRow([3, 5, 5], 1, 'highest')
    expect(labels.map(({ text }) => text)).toEqual(['5'])
    expect(labels[0]!.x).toBeCloseTo(bars[1]!.x + bars[1]!.width / 2, 1)
  })

  it('says one number where a phone has no room for three digits in each of 18 columns', () => {
    const counts = Array.from({ length: 18 }, (_, index) => 100 + index)
    expect(barRow(counts, 0.1, 'all').labels.map(({ text }) => text)).toEqual(['117'])
  })

  it('of nothing is empty', () => {
    expect(barRow([0, 0], 4, 'highest')).toMatchObject({ bars: [], labels: [] })
  })
})
