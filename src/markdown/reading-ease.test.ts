import { describe, expect, it } from 'vitest'
import { measuredWords, readingEase } from './reading-ease.ts'

const repeated = (sentence: string) => Array<string>(measuredWords).fill(sentence).join(' ')

describe('readingEase', () => {
  it('says nothing of short texts', () => {
    expect(readingEase('Short. '.repeat(measuredWords - 1))).toBeUndefined()
  })

  it.each([
    ['The cat sat.', 119.19],
    ['The committee considered alternatives.', -29.875],
  ])('of %j, over and over, is %d', (sentence, ease) => {
    // 206.835 − 1.015 × words per sentence − 84.6 × syllables per word
    expect(readingEase(repeated(sentence))).toBeCloseTo(ease, 2)
  })

  it('counts a name as two syllables at most', () => {
    expect(readingEase(repeated('We met Alexander.'))).toBe(readingEase(repeated('We met Anna.')))
    expect(readingEase(repeated('We met anarchically.'))).toBeLessThan(readingEase(repeated('We met Anna.'))!)
  })
})
