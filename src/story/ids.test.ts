import { describe, expect, it } from 'vitest'
import { foldId, isCollection, isEntryId, keyOf, parseEntryLink } from './ids.ts'

describe('keyOf', () => {
  it('joins folder and id', () => expect(keyOf({ collection: 'actors', id: 'nato' })).toBe('actors/nato'))
})

describe('parseEntryLink', () => {
  it.each([
    ['actor:nato', 'actors', 'nato'],
    ['dev:2025-02-12-call', 'developments', '2025-02-12-call'],
    ['doc:2025-02-12-deal', 'documents', '2025-02-12-deal'],
    ['place:kyiv', 'places', 'kyiv'],
    ['term:truce', 'terms', 'truce'],
    ['topic:territory', 'topics', 'territory'],
    ['actor:', 'actors', ''],
    ['actor:a:b', 'actors', 'a:b'],
  ])('reads %s', (url, collection, id) => expect(parseEntryLink(url)).toEqual({ collection, id }))

  it.each([
    'https://x.example',
    'Actor:nato',
    ' actor:nato',
    'page:about',
    'constructor:x',
    '__proto__:x',
    ':x',
    'nato',
    '',
  ])('takes %j for no entry', (url) => expect(parseEntryLink(url)).toBeUndefined())
})

describe('isCollection', () => {
  it('knows folders of entries only', () => {
    expect(isCollection('actors')).toBe(true)
    expect(isCollection('images')).toBe(false)
    expect(isCollection('constructor')).toBe(false)
  })
})

describe('isEntryId', () => {
  it.each([
    ['actors', 'donald-trump', true],
    ['actors', '404', true],
    ['actors', 'Donald-Trump', false],
    ['actors', 'donald--trump', false],
    ['actors', '-trump', false],
    ['actors', 'donald_trump', false],
    ['actors', 'зеленский', false],
    ['actors', 'a'.repeat(120), true],
    ['actors', 'a'.repeat(121), false],
    ['actors', '', false],
    ['developments', '2025-02-12-call', true],
    ['developments', '2025-02-12', false],
    ['developments', 'call', false],
    ['documents', '25-02-12-deal', false],
  ] as const)('of %s and %j is %s', (collection, id, expected) => expect(isEntryId(collection, id)).toBe(expected))
})

describe('foldId', () => {
  it('joins what some file systems take for one name', () => {
    expect(foldId('Kyiv')).toBe('kyiv')
    expect(foldId('e\u0301')).toBe(foldId('\u00C9'))
    expect(foldId('kyiv')).not.toBe(foldId('kiev'))
  })
})
