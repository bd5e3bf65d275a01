import { describe, expect, it } from 'vitest'
import { compareSizes } from './compare-sizes.ts'

describe('sizes compared with the record', () => {
  const limits = { text: 20_000, script: 4_000 }
  it.each([
    ['nothing grew', { text: 100, script: 10 }, { text: 100, script: 10 }, []],
    [
      'a page grew',
      { text: 15_100, script: 10 },
      { text: 15_000, script: 10 },
      ['home: HTML and CSS grew by 100 bytes to 15,100'],
    ],
    ['a page shrank', { text: 100, script: 10 }, { text: 200, script: 20 }, []],
    ['a page is new', { text: 100, script: 10 }, undefined, ['home: new, HTML and CSS 100 bytes, script 10']],
  ])('say so where %s', (_case, now, before, grown) => {
    expect(compareSizes({ home: now }, before ? { home: before } : {}, () => limits)).toEqual({ grown, over: [] })
  })

  it('name what is over its limit', () => {
    expect(
      compareSizes({ home: { text: 20_001, script: 4_001 } }, { home: { text: 20_001, script: 4_001 } }, () => limits),
    ).toEqual({
      grown: [],
      over: [
        'home: HTML and CSS are 20,001 bytes, expected at most 20,000',
        'home: script is 4,001 bytes, expected at most 4,000',
      ],
    })
  })
})
