import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { exampleEntry } from '../story/example-entry.ts'
import { blank, placeIn } from '../story/own-texts.ts'
import { readBodyFacts } from './body-facts.ts'
import { parseBody } from './parse.ts'
import { readOwnWords } from './read-own-words.ts'

function read(body: string, data: object = {}) {
  const { facts, blocks } = readBodyFacts(
    parseBody(body, body.includes('/>') || body.includes('</') ? 'mdx' : 'markdown'),
    body,
  )
  return readOwnWords(exampleEntry('developments', '2025-01-10-a', data), facts, blocks, body.split('\n'))
}

/** What of a body is its author’s own, with blanks shown as `_`. */
function ownBody(body: string): string[] {
  return read(body)
    .texts.filter(({ place }) => 'line' in place)
    .map(({ role, text }) => `${role}: ${text.replaceAll(blank, '_')}`)
}

describe('the own words of a body', () => {
  it.each([
    ['They met. [@daily].', ['paragraph: They met..']],
    ['They met [@daily; @b] and [@c] ate [@d].', ['paragraph: They met and ate.']],
    ['He said “no” and left.', ['paragraph: He said ____ and left.']],
    ['He said «no», "no" and „no“.', ['paragraph: He said ____, ____ and ____.']],
    ['The ‘special plan’ and “a “nested” one” here.', ['paragraph: The ______________ and ________________ here.']],
    ['He “said *no* to` all` that” again.', ['paragraph: He _____________________ again.']],
    ['See `Kiev` and **Kyiv**.', ['paragraph: See ____ and Kyiv.']],
    ['[Kyiv](place:kyiv) fell.', ['paragraph: Kyiv fell.']],
    ['## Title\n\nText\\\nmore', ['heading: Title', 'paragraph: Text more']],
    ['> Not ours\n\nOurs', ['paragraph: Ours']],
    ['<Quote by="a">\n\nNot ours\n\n</Quote>\n\nOurs', ['paragraph: Ours']],
    ['- One\n- Two', ['paragraph: One', 'paragraph: Two']],
    ['| a | b |\n|---|---|\n| c | d |', ['other: a', 'other: b', 'other: c', 'other: d']],
    [
      '<Figure src="a.png" alt="What it shows" credit="Kiev Press" caption="Where it is" />',
      ['other: Where it is', 'other: What it shows'],
    ],
    ['<Quote by="a" at="a meeting in Kyiv">\n\nNot ours\n\n</Quote>', ['other: a meeting in Kyiv']],
    ['```\nKiev\n```', []],
  ])('of %j are %j', (body, expected) => {
    expect(ownBody(body)).toEqual(expected)
  })
})

describe('the place of a word', () => {
  const placeOf = (body: string, word: string) => {
    for (const text of read(body).texts) if (text.text.includes(word)) return placeIn(text, text.text.indexOf(word))
    return undefined
  }

  it.each([
    ['The Kiev talks', '1:5'],
    ['The talks [@daily] in Kiev', '1:23'],
    ['The “talks”\nin *old* Kiev', '2:10'],
    ['- One\n- The talks\n  in Kiev', '3:6'],
    ['\n\n| a |\n|---|\n| in Kiev |', '5:6'],
    ['[the talks](dev:x) in [old Kiev](place:kyiv)', '1:28'],
  ])('in %j is %s', (body, expected) => {
    const place = placeOf(body, 'Kiev')
    expect(place && 'line' in place && `${place.line}:${place.column}`).toBe(expected)
  })

  it('is where the word stands in any prose', () => {
    const words = fc.array(fc.constantFrom('one', 'two [@daily]', '*three*', '“four”', '[five](dev:x)', 'six\n', '`b`'))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const body = [...before, 'Kiev', ...after].join(' ').replace(/^\s+/, '').replaceAll('\n ', '\n')
        const place = placeOf(body, 'Kiev')
        if (!place || !('line' in place)) throw new Error('expected a place in the body')
        expect(body.split('\n')[place.line - 1]!.slice(place.column - 1)).toMatch(/^Kiev/)
      }),
    )
  })
})

describe('the own words of front matter', () => {
  it('are ours alone: no quotation, no title of a source, no history of changes', () => {
    const { texts } = read('', {
      title: 'They “meet”',
      statements: [{ id: 'a', by: 'ann', says: 'Says.', quote: 'Quote.', at: 'At', sources: ['daily'] }],
      scheduled: [{ id: 'b', what: 'What', when: 'When' }],
      disputed: [
        {
          point: 'Point',
          accounts: [
            { by: { label: 'Label' }, says: 'One' },
            { by: 'b', says: 'Two' },
          ],
        },
      ],
      changes: [{ id: 'c', date: '2025-01-10', kind: 'correction', note: 'Note', was: 'Was', now: 'Now' }],
      sources: [{ id: 'daily', title: 'Title', publisher: 'Publisher', note: 'On paper' }],
    })
    expect(texts.map(({ text, place }) => `${'path' in place && place.path.join('.')}: ${text.replaceAll(blank, '_')}`))
      .toMatchInlineSnapshot(`
      [
        "title: They ______",
        "summary: It happened.",
        "statements.0.says: Says.",
        "statements.0.at: At",
        "disputed.0.point: Point",
        "disputed.0.accounts.0.says: One",
        "disputed.0.accounts.1.says: Two",
        "scheduled.0.what: What",
        "sources.0.note: On paper",
      ]
    `)
  })
})
