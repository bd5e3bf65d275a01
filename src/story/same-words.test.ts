import { describe, expect, it } from 'vitest'
import { isExcerpt, pairsOf, sharedPart, piecesOfQuotation } from './same-words.ts'

describe('isExcerpt', () => {
  const whole = 'We have agreed to have our teams start negotiations immediately.'

  it.each([
    ['our teams start negotiations', true],
    ['Our teams start negotiations!', true],
    ['We have agreed … negotiations immediately', true],
    ['[They] have agreed to have our teams', true],
    ['our teams start immediately', false],
    ['our team', false],
  ])('%j: %s', (text, expected) => {
    expect(isExcerpt(piecesOfQuotation(text), piecesOfQuotation(whole))).toBe(expected)
  })
})

describe('sharedPart', () => {
  it.each([
    ['some of that land will come back', 'I think some of it will come back', 0.5],
    ['we will never give up our land', 'We will never give our land up', 4 / 6],
    ['yes', 'yes', 0],
    ['one two', 'three four', 0],
  ])('of %j and %j is %d', (a, b, expected) => {
    expect(sharedPart(pairsOf(piecesOfQuotation(a)), pairsOf(piecesOfQuotation(b)))).toBe(expected)
  })
})
