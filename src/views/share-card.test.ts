import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { awkwardTexts } from '../story/awkward-texts.ts'
import { buildStory } from '../story/build-story.ts'
import type { AnyEntry } from '../story/entry.ts'
import { exampleEntry } from '../story/example-entry.ts'
import { storyFile } from '../story/schema/story-file.ts'
import type { Story } from '../story/story.ts'
import { ownCardsByDefault, shareCards, shareImage } from './share-card.ts'

const file = {
  name: 'Example',
  tagline: 'What happened.',
  description: 'A story.',
  url: 'https://story.example/',
  language: 'en',
  publisher: { name: 'Office', url: 'https://office.example' },
  licence: 'CC0',
}
const storyOf = (entries: AnyEntry[], extra: object = {}): Story =>
  buildStory(storyFile.parse({ ...file, ...extra }), entries)

const talks = exampleEntry('developments', '2025-01-10-talks', {
  title: 'Talks open',
  date: '2025-01-10',
  end: '2025-01-12',
  kind: 'meeting',
  actors: ['ann'],
})
const later = exampleEntry('developments', '2025-02-01-call', { title: 'A call', date: '2025-02-01', kind: 'call' })
const ann = exampleEntry('actors', 'ann', { name: 'Ann Ames', summary: 'An envoy.' })
const bob = exampleEntry('actors', 'bob', { name: 'Bob', kind: 'state' })
const border = exampleEntry('topics', 'border', { title: 'The border', question: 'Where will it run?' })
const all = [talks, later, ann, bob, border]

const imprint = { site: 'Example', host: 'story.example' }

describe('the cards of a story', () => {
  it('are one of the site and one of each development, actor and topic', () => {
    const cards = shareCards(storyOf([...all, exampleEntry('places', 'port')]))
    expect(cards).toEqual([
      { url: '/cards/site.png', label: '', title: 'Example', note: 'What happened.', ...imprint, site: 'Office' },
      {
        url: '/cards/developments/2025-01-10-talks.png',
        label: 'Meeting',
        date: '10–12 January 2025',
        title: 'Talks open',
        ...imprint,
      },
      {
        url: '/cards/developments/2025-02-01-call.png',
        label: 'Call',
        date: '1 February 2025',
        title: 'A call',
        ...imprint,
      },
      { url: '/cards/actors/ann.png', label: 'Person', title: 'Ann Ames', note: 'An envoy.', ...imprint },
      { url: '/cards/actors/bob.png', label: 'State', title: 'Bob', note: 'Someone.', ...imprint },
      { url: '/cards/topics/border.png', label: 'Topic', title: 'The border', note: 'Where will it run?', ...imprint },
    ])
  })

  it('are shared by kind beyond the newest, the most active and the first', () => {
    const cards = shareCards(storyOf(all, { cards: { newest: 1 } }))
    expect(cards.map(({ url }) => url)).toEqual([
      '/cards/site.png',
      '/cards/kinds/meeting.png',
      '/cards/developments/2025-02-01-call.png',
      '/cards/actors/ann.png',
      '/cards/kinds/state.png',
      '/cards/topics/border.png',
    ])
    expect(cards.find(({ url }) => url === '/cards/kinds/meeting.png')).toEqual({
      url: '/cards/kinds/meeting.png',
      label: 'Meeting',
      title: 'Example',
      note: 'What happened.',
      ...imprint,
      site: 'Office',
    })
  })

  it('are bounded however many entries there are', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      exampleEntry('developments', `2025-01-10-n${index}`, { kind: index % 2 ? 'call' : 'vote' }),
    )
    expect(shareCards(storyOf(many))).toHaveLength(1 + ownCardsByDefault + 2)
    expect(shareCards(storyOf(many, { cards: { newest: 0 } })).map(({ url }) => url)).toEqual([
      '/cards/site.png',
      '/cards/kinds/vote.png',
      '/cards/kinds/call.png',
    ])
  })

  it('hold any words in one line, without what turns the order of letters', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...awkwardTexts), fc.string({ unit: 'binary' }))), (parts) => {
        const title = `A${parts.join('')}Z`
        const entry = { ...talks, data: { ...talks.data, title } }
        const shown = shareCards(storyOf([entry])).at(-1)!.title
        expect(shown).not.toMatch(/[\p{Cc}\u2028\u202A-\u202E\u2066-\u2069]/u)
        expect(shown).toBe(shown.toWellFormed())
        expect(shown.length).toBeLessThanOrEqual(301)
      }),
    )
  })
})

describe('the card of a page', () => {
  it.each<[string, AnyEntry | undefined, string, string]>([
    ['a development', talks, '/cards/developments/2025-01-10-talks.png', 'Meeting, 10–12 January 2025: Talks open'],
    ['a topic', border, '/cards/topics/border.png', 'Topic: The border'],
    ['a place', exampleEntry('places', 'port'), '/cards/site.png', 'Example'],
    ['a list', undefined, '/cards/site.png', 'Example'],
  ])('is named with its words for %s', (_what, entry, url, alt) => {
    const image = shareImage(storyOf(all), entry)
    expect(image.href.split('?')[0]).toBe(url)
    expect(image.href).toMatch(/\?[0-9a-z]+$/)
    expect(image.alt).toBe(alt)
  })

  it('has another address when its words are others, and only then', () => {
    const corrected = { ...talks, data: { ...talks.data, title: 'Talks end' } }
    const before = shareImage(storyOf(all), talks).href
    expect(shareImage(storyOf([...all]), talks).href).toBe(before)
    expect(shareImage(storyOf([corrected, later, ann]), corrected).href).not.toBe(before)
  })
})
