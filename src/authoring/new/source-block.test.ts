import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalAddress } from '../../story/normal-address.ts'
import { parseYaml } from '../front-matter.ts'
import type { Registry } from './registry.ts'
import {
  buildSource,
  cleanAddress,
  knownSource,
  parseSourceText,
  proposeSourceId,
  publisherOf,
} from './source-block.ts'
import { writeSource } from './write-entry.ts'

const source = (publisher: string, url: string) => ({ source: { id: 'x', title: 'T', publisher, url }, path: 'a.md' })
const registry = {
  sources: [
    source('The Daily', 'https://www.daily.example/a'),
    source('Daily', 'https://daily.example/b'),
    source('Daily', 'http://daily.example/c/'),
  ],
} as unknown as Registry

describe('cleanAddress', () => {
  it.each([
    ['https://a.example/x?utm_source=n&id=3&fbclid=z', 'https://a.example/x?id=3'],
    ['https://a.example/x?utm_source=n', 'https://a.example/x'],
    ['https://a.example/x?id=a%2Bb&q=ü', 'https://a.example/x?id=a%2Bb&q=ü'],
    ['https://a.example/x#:~:text=he%20said', 'https://a.example/x'],
    ['https://a.example/x?gclid=1#part', 'https://a.example/x#part'],
    ['https://a.example/', 'https://a.example/'],
    ['no address?utm_source=1', 'no address?utm_source=1'],
  ])('%s becomes %s', (address, clean) => expect(cleanAddress(address)).toBe(clean))

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const clean = cleanAddress(address)
        expect(cleanAddress(clean)).toBe(clean)
      }),
    )
  })
})

describe('what the story knows of an address', () => {
  it('finds a page in spite of scheme, www, last slash, tracking and fragment', () => {
    expect(knownSource(registry, 'https://www.daily.example/c?utm_source=x#top')?.source.url).toBe(
      'http://daily.example/c/',
    )
    expect(knownSource(registry, 'https://daily.example/c?page=2')).toBeUndefined()
    expect(normalAddress('https://a.example/x?b=1')).not.toBe(normalAddress('https://a.example/x?b=2'))
  })

  it('proposes the publisher named most often for the host', () => {
    expect(publisherOf(registry, 'https://daily.example/new')).toBe('Daily')
    expect(publisherOf(registry, 'https://other.example/new')).toBeUndefined()
  })
})

describe('proposeSourceId', () => {
  it.each([
    ['The Kyiv Independent', '2025-03-18', 'kyiv-independent-0318'],
    ['Reuters', undefined, 'reuters'],
    ['Eyewitness News (South Africa)', '2014', 'eyewitness-news'],
    ['Суспільне', '2025-03', 'suspilne-03'],
    ['東京', undefined, 'source'],
  ])('%s, %s gives %s', (publisher, published, id) => expect(proposeSourceId(publisher, published)).toBe(id))
})

describe('parseSourceText', () => {
  it.each([
    ['A | B | https://x.example/1', { title: 'A', publisher: 'B', url: 'https://x.example/1' }],
    ['A | https://x.example/1', { title: 'A', url: 'https://x.example/1' }],
    [
      'War | Live | B | https://x.example/1 | 2025-03 | AP',
      { title: 'War | Live', publisher: 'B', url: 'https://x.example/1', published: '2025-03', agency: 'AP' },
    ],
    ['A | B | https://x.example/1 | AP', { title: 'A', publisher: 'B', url: 'https://x.example/1', agency: 'AP' }],
  ])('reads %s', (text, answers) =>
    expect(parseSourceText(text)).toEqual({
      publisher: undefined,
      published: undefined,
      agency: undefined,
      ...answers,
    }),
  )

  it.each(['', 'A | B', 'https://x.example/1', 'A | B | x.example'])('finds no source in %j', (text) =>
    expect(parseSourceText(text)).toBeUndefined(),
  )
})

describe('writeSource', () => {
  it('gives a block to paste below sources:', () => {
    const built = buildSource(
      {
        title: 'Talks: day 1',
        publisher: 'The Daily',
        url: 'https://daily.example/1?utm_id=4',
        published: '2025-01-10',
      },
      '2025-01-12',
      new Set(['daily-0110']),
    )
    expect(`sources:\n${writeSource(built)}`).toMatchInlineSnapshot(`
      "sources:
        - id: daily-0110-2
          title: "Talks: day 1"
          publisher: The Daily
          url: https://daily.example/1
          published: 2025-01-10
          accessed: 2025-01-12
      "
    `)
  })

  it('gives back any title and address', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map((title) => title.trim() || 'A'),
        fc.webUrl({ withQueryParameters: true }),
        (title, url) => {
          const built = { id: 'a', title, publisher: 'B', url }
          expect(parseYaml(`sources:\n${writeSource(built)}`, 1).value).toEqual({ sources: [built] })
        },
      ),
    )
  })
})
