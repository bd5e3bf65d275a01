import { describe, expect, it } from 'vitest'
import { spellingFinder } from './find-spellings.ts'

const spelling = { Kiev: 'Kyiv', 'Kiev region': 'Kyiv Oblast', Odessa: 'Odesa' }
const find = spellingFinder(spelling, ['The Odessa Journal', 'Kiev'])

describe('spellingFinder', () => {
  it.each([
    ['Kiev’s mayor and pro-Kiev votes', ['Kiev → Kyiv', 'Kiev → Kyiv']],
    ['in Kiev region', ['Kiev region → Kyiv Oblast']],
    ['Kievan Rus, kiev, KIEV', []],
    ['“Kiev” and "Kiev" and ‘Kiev’', []],
    ['according to The Odessa Journal in Odessa', ['Odessa → Odesa']],
    ['https://example.org/Kiev, a@Kiev, #Kiev, Kiev.jpg', []],
    ['They met in Kiev.', ['Kiev → Kyiv']],
  ])('finds in %j %j', (text, found) => {
    expect(find(text).map(({ found, preferred }) => `${found} → ${preferred}`)).toEqual(found)
  })

  it('gives the words’ places', () => {
    expect(find('In Kiev')).toEqual([{ start: 3, end: 7, found: 'Kiev', preferred: 'Kyiv' }])
  })

  it('follows a chain of preferences to its end, and none in a circle', () => {
    const chained = spellingFinder({ A: 'B', B: 'C', X: 'Y', Y: 'X' })
    expect(chained('A B X Y').map(({ preferred }) => preferred)).toEqual(['C', 'C'])
  })

  it('leaves a preferred spelling that holds the other one', () => {
    expect(spellingFinder({ Kiev: 'Kyiv (Kiev)' })('Kyiv (Kiev)')).toEqual([])
  })

  it('takes words literally', () => {
    expect(spellingFinder({ 'U.S.': 'US' })('UXSX and U.S. here')).toHaveLength(1)
    expect(spellingFinder({})('anything')).toEqual([])
  })
})
