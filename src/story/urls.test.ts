import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collections, datedCollections } from './schema/index.ts'
import { readdirSync } from 'node:fs'
import { absoluteUrl, anchors, entryOfUrl, ownSegments, periodUrl, statementUrl, urlOf } from './urls.ts'

describe('absoluteUrl', () => {
  it.each([
    ['https://example.org', 'https://example.org/actors/nato/'],
    ['https://example.org/', 'https://example.org/actors/nato/'],
    ['https://пример.укр', 'https://xn--e1afmkfd.xn--j1amh/actors/nato/'],
  ])('on %s is %s', (url, whole) => expect(absoluteUrl({ file: { url } }, '/actors/nato/')).toBe(whole))
})

describe('urlOf', () => {
  it.each([
    ['actors', 'nato', '/actors/nato/'],
    ['developments', '2025-02-12-call', '/developments/2025-02-12-call/'],
    ['pages', 'about', '/about/'],
    ['terms', 'truce', '/glossary/#truce'],
  ] as const)('of %s/%s is %s', (collection, id, url) => expect(urlOf({ collection, id })).toBe(url))
})

describe('entryOfUrl', () => {
  it('is the inverse of urlOf', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){1,3}$/)
    fc.assert(
      fc.property(fc.constantFrom(...collections), word, (collection, word) => {
        const id = datedCollections.includes(collection) ? `2025-02-12-${word}` : word
        expect(entryOfUrl(urlOf({ collection, id }))).toEqual({ collection, id })
      }),
    )
  })

  it.each([
    ['/'],
    ['/actors/'],
    ['/404/'],
    ['/glossary/'],
    ['/pages/about/'],
    ['/terms/truce/'],
    ['/developments/2025/'],
    ['/positions/2025-02/'],
    ['/documents/2025-02-12-a/compare/2025-01-12-b/'],
    ['/feed.xml'],
    ['/actors/nato/feed.xml'],
    ['https://example.org/about/'],
    [''],
  ])('finds no entry for %s', (url) => expect(entryOfUrl(url)).toBeUndefined())
})

describe('the site’s own addresses', () => {
  it('are kept from pages of authors', () => {
    const own = readdirSync('src/pages').flatMap((name) => /^(\w+)(?:\.astro)?$/.exec(name)?.[1] ?? [])
    expect(own.length).toBeGreaterThan(15)
    for (const segment of own) expect(ownSegments).toContain(segment)
  })
})

describe('the other addresses', () => {
  it('are permanent', () => {
    expect(statementUrl('2025-02-12-call', 'no-swap')).toBe('/developments/2025-02-12-call/#statement-no-swap')
    expect(periodUrl('developments', '2025')).toBe('/developments/2025/')
    expect(anchors.foreignSource('2025-02-12-call', 'tass')).toBe('source-2025-02-12-call-tass')
  })
})
