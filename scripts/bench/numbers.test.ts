import { describe, expect, it } from 'vitest'
import { both, growthExponent, median, medianUsage } from './numbers.ts'

describe('median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 100], 3],
  ])('of %j is %d', (numbers, expected) => {
    expect(median(numbers)).toBe(expected)
  })
})

describe('medianUsage', () => {
  it('takes each figure by itself', () => {
    const usages = [
      { wall: 1, cpu: 30, memory: 5 },
      { wall: 3, cpu: 10, memory: 6 },
      { wall: 2, cpu: 20, memory: 9 },
    ]
    expect(medianUsage(usages)).toEqual({ wall: 2, cpu: 20, memory: 6 })
  })

  it('has no figure where none was taken', () => {
    expect(medianUsage([{ wall: 1 }])).toEqual({ wall: 1, cpu: undefined, memory: undefined })
  })
})

describe('both', () => {
  it('adds times and takes the larger memory', () => {
    expect(both({ wall: 1, cpu: 2, memory: 3 }, { wall: 10, cpu: 20, memory: 1 })).toEqual({
      wall: 11,
      cpu: 22,
      memory: 3,
    })
    expect(both({ wall: 1 }, { wall: 10, cpu: 20, memory: 1 })).toEqual({ wall: 11 })
  })
})

describe('growthExponent', () => {
  const sizes = [100, 1000, 10_000]

  it.each([
    ['constant', 0, () => 5],
    ['linear', 1, (size: number) => 3 * size],
    ['quadratic', 2, (size: number) => size * size],
  ])('of %s time is %d', (_, exponent, time) => {
    expect(growthExponent(sizes.map((size) => [size, time(size)]))).toBeCloseTo(exponent)
  })

  it('is unknown for one size', () => {
    expect(
      growthExponent([
        [100, 1],
        [100, 2],
      ]),
    ).toBeUndefined()
  })
})
