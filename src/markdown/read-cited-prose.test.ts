import { describe, expect, it } from 'vitest'
import { parseBody } from './parse.ts'
import { readCitedProse } from './read-cited-prose.ts'

const read = (body: string, syntax: 'markdown' | 'mdx' = 'markdown') => readCitedProse(parseBody(body, syntax))

describe('a paragraph without citation', () => {
  it.each([
    ['a claim', 'It began.', ['It began.']],
    ['a claim with a source', 'It began [@daily].', []],
    ['one of two', 'It began [@daily].\n\nIt *went* on.', ['It went on.']],
    [
      'a heading, a table, a quotation, a note',
      '## So\n\n| a |\n| - |\n| b |\n\n> So.\n\nSo[^1] [@a].\n\n[^1]: So.',
      [],
    ],
    ['items of a list', '- One [@a].\n- Two.', ['Two.']],
    ['what leads into a list', 'They want:\n\n- one [@a],\n- two [@a].', []],
    ['a list that a cited sentence leads into', 'They want [@a]:\n\n- one,\n- two.', []],
    ['a colon with nothing behind it', 'They want:', ['They want:']],
    ['a colon before more prose', 'They want:\n\nOne [@a].', ['They want:']],
    ['a picture', '![A map](../images/map.png "Us")', []],
  ])('in %s', (_name, body, expected) => {
    expect(read(body).uncited.map(({ start }) => start)).toEqual(expected)
  })

  it('is found inside components, but not in quotations', () => {
    const { uncited } = read('<Callout>\nIt began.\n</Callout>\n\n<Quote by="a">\nIt began.\n</Quote>', 'mdx')
    expect(uncited).toEqual([{ start: 'It began.', line: 2, column: 1 }])
  })
})

describe('a claim', () => {
  it.each([
    ['It began [@a].', ['It began.']],
    ['It began, according to the Daily [@a].', []],
    ['Ames said it began [@a].', []],
    ['It began [@a], the Daily reported.', []],
    ['Officials say it began [@a].', []],
    ['The accounts, texts and lists differ [@a].', ['The accounts, texts and lists differ.']],
    ['Ames named an envoy and offered a truce [@a].', ['Ames named an envoy and offered a truce.']],
    ['The signing was called off [@a].', ['The signing was called off.']],
    ['A state broadcaster was on air [@a].', ['A state broadcaster was on air.']],
    ['It began [@a]. Ames said so [@b].', ['It began.']],
    ['Ames said so [@b]. It began [@a].', ['It began.']],
    ['It began [@a] and went on [@b; @x/c].', ['It began and went on.', 'It began and went on.']],
  ])('that does not say whose word it is, in %j: %j', (body, expected) => {
    expect(read(body).claims.map(({ sentence }) => sentence)).toEqual(expected)
  })

  it('knows its sources and its place', () => {
    expect(read('It began [@a; @x/b].').claims).toEqual([
      { sources: [{ source: 'a' }, { source: 'b', of: 'x' }], sentence: 'It began.', line: 1, column: 10 },
    ])
  })
})

describe('a quotation', () => {
  it('is what stands between quotation marks, with its place', () => {
    expect(read('Ames said:\n“We [agree](dev:x)” and «yes» [@a].').quotations).toEqual([
      { text: 'We agree', line: 1, column: 1 },
      { text: 'yes', line: 2, column: 19 },
    ])
  })
})
