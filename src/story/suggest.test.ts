import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { didYouMean, suggest } from './suggest.ts'

const actors = ['donald-trump', 'emmanuel-macron', 'kremlin', 'nato', 'volodymyr-zelensky']

describe('suggest', () => {
  it.each([
    ['kremlni', 'kremlin'],
    ['Kremlin', 'kremlin'],
    ['krmlin', 'kremlin'],
    ['nata', 'nato'],
    ['trump', 'donald-trump'],
    ['zelensky-volodymyr', 'volodymyr-zelensky'],
    ['emmanuelmacron', 'emmanuel-macron'],
  ])('offers for %s %s', (unknown, expected) => expect(suggest(unknown, actors)).toBe(expected))

  it.each(['xyz', '', 'united-nations', 'x'.repeat(100_000)])('offers nothing for %.20s', (unknown) =>
    expect(suggest(unknown, actors)).toBeUndefined(),
  )

  it('counts a swap of neighbours once', () => expect(suggest('ab', ['ba'])).toBe('ba'))

  it('prefers the nearest, then the first in the alphabet', () => {
    expect(suggest('cat', ['cut', 'bat', 'cart', 'cat1'])).toBe('bat')
  })

  it('reads lists that can be read only once', () => {
    expect(suggest('trump', new Map([['donald-trump', 1]]).keys())).toBe('donald-trump')
  })

  it('finds a name with one letter changed, and only ever names that exist', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{6,20}$/), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(names, fc.nat(), fc.string(), (known, at, anything) => {
        const name = known[at % known.length]!
        const place = at % name.length
        const changed = `${name.slice(0, place)}0${name.slice(place + 1)}`
        expect(suggest(changed, known)).toBeDefined()
        expect(suggest(name, known)).toBe(name)
        expect([undefined, ...known]).toContain(suggest(anything, known))
      }),
    )
  })
})

describe('didYouMean', () => {
  it('ends a message with the suggestion, or with nothing', () => {
    expect(didYouMean('kremlni', actors)).toBe('; did you mean kremlin?')
    expect(didYouMean('xyz', actors)).toBe('')
  })
})
