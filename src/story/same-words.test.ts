import { describe, expect, it } from 'vitest'
import { isExcerpt, pairsOf, piecesOfQuotation, QuotationIndex } from './same-words.ts'

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

describe('an index of quotations', () => {
  const quoted = (text: string) => ({ text, pairs: pairsOf(piecesOfQuotation(text)) })

  it.each([
    ['some of that land will come back', 'I think some of it will come back', 0.5],
    ['we will never give up our land', 'We will never give our land up', 4 / 6],
  ])('finds that %j and %j share %d', (a, b, part) => {
    const index = new QuotationIndex<ReturnType<typeof quoted>>()
    index.add(quoted(a))
    expect(index.sharing(quoted(b))).toEqual([{ quotation: quoted(a), part }])
  })

  it.each([
    ['yes', 'yes'],
    ['one two', 'three four'],
    ['one two three', 'one two four'],
  ])('finds nothing to speak of that %j and %j share', (a, b) => {
    const index = new QuotationIndex<ReturnType<typeof quoted>>()
    index.add(quoted(a))
    expect(index.sharing(quoted(b))).toEqual([])
  })

  it('finds of many those that share two pairs, in the order they came in, however often it is asked', () => {
    const index = new QuotationIndex<ReturnType<typeof quoted>>()
    const texts = Array.from({ length: 3000 }, (_, at) => `word${at} word${at + 1} word${at + 2} word${at + 3}`)
    for (const text of texts) index.add(quoted(text))
    for (const at of [5, 2000, 5])
      expect(index.sharing(quoted(texts[at]!)).map(({ quotation }) => quotation.text)).toEqual(
        texts.slice(at - 1, at + 2),
      )
  })
})
