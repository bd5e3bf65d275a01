import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markWords, parseExcerpt } from './marked-text.ts'

describe('excerpts', () => {
  it.each([
    ['plain', [['plain', false]]],
    [
      'the <mark>Kursk</mark> region',
      [
        ['the ', false],
        ['Kursk', true],
        [' region', false],
      ],
    ],
    [
      '<mark>a</mark> <mark>b</mark>',
      [
        ['a', true],
        [' ', false],
        ['b', true],
      ],
    ],
    ['&lt;img src=x onerror=alert(1)&gt;', [['<img src=x onerror=alert(1)>', false]]],
    [
      '<mark>&lt;/mark&gt;&lt;script&gt;</mark> x',
      [
        ['</mark><script>', true],
        [' x', false],
      ],
    ],
    ['<img src=x onerror=alert(1)>', [['<img src=x onerror=alert(1)>', false]]],
    ['<mark class="x">a</mark>', [['<mark class="x">a', false]]],
    [
      '<mark><mark>a</mark>b',
      [
        ['a', true],
        ['b', false],
      ],
    ],
    [
      'a</mark>b<mark>c',
      [
        ['ab', false],
        ['c', true],
      ],
    ],
    ['&amp;lt; &#60;', [['&amp;lt; &#60;', false]]],
    ['', []],
  ] as const)('%s', (excerpt, pieces) => {
    const read = parseExcerpt(excerpt)
    const joined: [string, boolean][] = []
    for (const { text, marked } of read) {
      const last = joined.at(-1)
      if (last?.[1] === marked) last[0] += text
      else joined.push([text, marked])
    }
    expect(joined).toEqual(pieces)
  })

  it('lose nothing but the marks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('<mark>', '</mark>', '<b>', '&lt;', '"', 'слово', ' ')), (parts) => {
        const text = parseExcerpt(parts.join(''))
          .map((piece) => piece.text)
          .join('')
        expect(text).toBe(
          parts
            .join('')
            .replaceAll(/<\/?mark>/g, '')
            .replaceAll('&lt;', '<'),
        )
      }),
    )
  })
})

describe('marks in names', () => {
  it.each([
    ['Kursk region', ['kursk'], ['Kursk']],
    ['Володимир Зеленський', ['зеленськии'], ['Зеленський']],
    ['François Hollande', ['francois'], ['François']],
    ['Kursk', ['urs'], []],
    ['a < b', ['b'], ['b']],
  ] as const)('%s', (text, words, marked) => {
    const pieces = markWords(text, words)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual(marked)
  })
})
