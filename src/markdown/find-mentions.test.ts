import { describe, expect, it } from 'vitest'
import { exampleEntry } from '../story/example-entry.ts'
import { buildNameIndex } from '../story/names.ts'
import { findMentions } from './find-mentions.ts'
import { parseBody } from './parse.ts'
import { countWords, proseOf, sentencesOf } from './prose.ts'

const names = buildNameIndex([
  exampleEntry('actors', 'ann', { name: 'Ann Ames', aliases: ['Ames'] }),
  exampleEntry('places', 'kyiv', { name: 'Kyiv' }),
  exampleEntry('terms', 'truce', { term: 'truce' }),
])

const mentions = (body: string, self = 'pages/about', syntax: 'markdown' | 'mdx' = 'markdown') => {
  const [collection, id] = self.split('/') as ['pages', string]
  return findMentions(proseOf(parseBody(body, syntax)), names, { collection, id })
}
const found = (body: string, self?: string, syntax?: 'mdx') =>
  mentions(body, self, syntax).map(({ to, byHand }) => `${to.id}${byHand ? ' by hand' : ''}`)

describe('findMentions', () => {
  it.each([
    ['Ann Ames met Ames in Kyiv.', ['ann', 'kyiv']],
    ['Ames.\n\n## Later\n\nAmes.', ['ann', 'ann']],
    ['## Ann Ames', []],
    ['Said “Ann Ames came” in Kyiv.', ['kyiv']],
    ['Said «Ann Ames» and „Kyiv“ and "truce".', []],
    ['> Ann Ames', []],
    ['`Ann Ames`', []],
    ['[Ann Ames](https://x.example) left Kyiv.', ['kyiv']],
    ['[She](actor:ann) and Ann Ames.', ['ann by hand']],
    ['Ann Ames and [she](actor:ann).', ['ann', 'ann by hand']],
    ['[Ann Ames][x]\n\n[x]: actor:ann', ['ann by hand']],
    ['[Ann Ames][x]\n\n[x]: https://x.example', []],
    ['Ann\nAmes', ['ann']],
    ['> one\n> two\n\nin\nKyiv', ['kyiv']],
    ['*Ann* Ames', []],
    ['*Ann Ames*', ['ann']],
    ['| who |\n|---|\n| Ann Ames |', ['ann']],
    ['Ann[@daily] Ames', []],
    ['Note[^1].\n\n[^1]: Ann Ames', ['ann']],
    ['[ghost](actor:ghost)', ['ghost by hand']],
  ])('in %j finds %j', (body, expected) => {
    expect(found(body)).toEqual(expected)
  })

  it('does not mention an entry in its own body, except by hand', () => {
    expect(found('Ann Ames. [Ames](actor:ann)', 'actors/ann')).toEqual(['ann by hand'])
  })

  it('reads the prose inside components, but not quotations', () => {
    expect(
      found('<Callout>\n\nAnn Ames\n\n</Callout>\n\n<Quote by="x">\n\nKyiv\n\n</Quote>', 'pages/about', 'mdx'),
    ).toEqual(['ann'])
  })

  it('gives the sentence without citations and its place', () => {
    expect(mentions('It began. Ann Ames left [@daily],\nthen Kyiv slept. It ended.')[0]).toEqual({
      to: { collection: 'actors', id: 'ann' },
      sentence: 'Ann Ames left, then Kyiv slept.',
      byHand: false,
      line: 1,
      column: 1,
    })
  })
})

describe('sentencesOf', () => {
  it.each([
    ['One. Two. Three.', 5, 'Two.'],
    ['One. Two. Three.', 99, 'Three.'],
    ['', 0, ''],
    ['no end', 3, 'no end'],
  ])('of %j at %i is %j', (text, offset, expected) => expect(sentencesOf(text)(offset)).toBe(expected))
})

describe('countWords', () => {
  it.each([
    ['', 0],
    [' one  two\nthree ', 3],
    ['мир войне', 2],
  ])('of %j is %i', (text, count) => expect(countWords(text)).toBe(count))
})
