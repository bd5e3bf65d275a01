import { describe, expect, it } from 'vitest'
import { anchors, periodUrl, statementUrl, urlOf } from './urls.ts'

describe('urlOf', () => {
  it.each([
    ['actors', 'nato', '/actors/nato/'],
    ['developments', '2025-02-12-call', '/developments/2025-02-12-call/'],
    ['pages', 'about', '/about/'],
    ['terms', 'truce', '/glossary/#truce'],
  ] as const)('of %s/%s is %s', (collection, id, url) => expect(urlOf({ collection, id })).toBe(url))
})

describe('the other addresses', () => {
  it('are permanent', () => {
    expect(statementUrl('2025-02-12-call', 'no-swap')).toBe('/developments/2025-02-12-call/#statement-no-swap')
    expect(periodUrl('developments', '2025')).toBe('/developments/2025/')
    expect(anchors.foreignSource('2025-02-12-call', 'tass')).toBe('source-2025-02-12-call-tass')
  })
})
