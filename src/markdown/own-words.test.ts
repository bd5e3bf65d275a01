import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, ownPassages } from './own-words.ts'
import { parseBody } from './parse.ts'

function passages(source: string, syntax: 'markdown' | 'mdx' = 'markdown') {
  return ownPassages(parseBody(source, syntax), source)
}

describe('ownPassages', () => {
  it('has paragraphs, headings, cells and words of links, and no block quotation or code', () => {
    const source = [
      '## A title',
      'Our *own* [words](https://example.org/x) and `code` [@daily].',
      '> Theirs.',
      '    code',
      '| a | b |\n| - | - |\n| c | d |',
      '- item',
    ].join('\n\n')
    expect(passages(source).map(({ text }) => text)).toEqual([
      'A title',
      'Our own words and code .',
      'a',
      'b',
      'c',
      'd',
      'item',
    ])
  })

  it('says for each character where it stands in the file', () => {
    const source = 'Our *own* words, \\"as\\" said &amp; `done`.\nNext\n'
    const { text, offsets } = passages(source)[0]!
    const written = offsets.map((at) => (at < 0 ? '·' : source[at]))
    expect(text).toBe('Our own words, "as" said & done. Next')
    expect(written.join('').replace('\n', ' ')).toBe('Our own words, "as" said · ····. Next')
  })

  it('adds what is to be added to offsets', () => {
    const source = 'Word\n'
    expect(ownPassages(parseBody(source, 'markdown'), source, 10)[0]?.offsets).toEqual([10, 11, 12, 13])
  })

  it('has our words in components, and not those of a Quote', () => {
    const source =
      '<Callout title="Our title" kind="note">\n\nInside.\n\n</Callout>\n\n<Quote by="ann" at="The talks">\n\nTheirs.\n\n</Quote>\n'
    const found = passages(source, 'mdx')
    expect(found.map(({ text }) => text)).toEqual(['Our title', 'Inside.', 'The talks'])
    for (const { text, offsets } of found) expect(source.slice(offsets[0], offsets.at(-1)! + 1)).toBe(text)
  })
})

describe('align', () => {
  it.each([
    ["it''s", "it's", [0, 1, 2, 4]],
    ['a \\"b\\"', 'a "b"', [0, 1, 3, 4, 6]],
    ['a\n  b', 'a b', [0, 1, 4]],
    ['a &lt; b', 'a < b', [0, 1, -1, 6, 7]],
    ['\\u201Ca', '“a', [-1, -1]],
  ])('of %j and %j', (source, value, offsets) => {
    expect(align(source, 0, source.length, value)).toEqual(offsets)
  })

  it('names only places where the character stands', () => {
    const piece = fc.constantFrom('a', 'b', ' ', '\n', '\\', '*', '&amp;', '\\*', '"', "'", '> ', 'я', '👍', '[x](y)')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const source = `x${pieces.join('')}`
        for (const { text, offsets } of passages(source))
          for (const [index, at] of offsets.entries())
            if (at >= 0) expect(source[at]?.replace('\n', ' ')).toBe(text[index])
      }),
    )
  })
})
