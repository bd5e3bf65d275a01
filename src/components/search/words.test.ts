import { describe, expect, it } from 'vitest'
import { isMeant, nameKey, wordsOf } from './words.ts'

describe('words', () => {
  it('are folded', () => {
    expect(wordsOf('Élysée: “Зеленський”, J.D.')).toEqual(['elysee', 'зеленськии', 'j', 'd'])
    expect(nameKey(' Weimar+ group! ')).toBe('weimar group')
  })

  it.each([
    ['negotiations', 'negotiate', true],
    ['agreed', 'agreement', true],
    ['kur', 'kursk', true],
    ['zelinsky', 'zelensky', false],
    ['putin', 'public', false],
  ])('%s may mean %s: %s', (queried, word, is) => {
    expect(isMeant(queried, word)).toBe(is)
  })
})
