import { describe, expect, it } from 'vitest'
import { exampleNames } from './example-names.ts'
import { nearNames } from './near-names.ts'

/** What people mistype, and what they mean. */
const typos = [
  ['zelinsky', 'Volodymyr Zelensky'],
  ['selensky', 'Volodymyr Zelensky'],
  ['volodimir zelenski', 'Volodymyr Zelensky'],
  ['Зеленскій', 'Volodymyr Zelensky'],
  ['trupm', 'Donald Trump'],
  ['pution', 'Vladimir Putin'],
  ['Путен', 'Vladimir Putin'],
  ['lavrof', 'Sergei Lavrov'],
  ['peskow', 'Dmitry Peskov'],
  ['medinskiy', 'Vladimir Medinsky'],
  ['witkof', 'Steve Witkoff'],
  ['kelogg', 'Keith Kellogg'],
  ['macaron', 'Emmanuel Macron'],
  ['starmar', 'Keir Starmer'],
  ['erdogen', 'Recep Tayyip Erdoğan'],
  ['von der layen', 'Ursula von der Leyen'],
  ['hegsteh', 'Pete Hegseth'],
  ['kushnir', 'Jared Kushner'],
  ['zaporizhia', 'Zaporizhzhia region'],
  ['krusk', 'Kursk region'],
  ['doneck', 'Donetsk region'],
  ['ankorage', 'Anchorage'],
  ['istambul', 'Istanbul'],
  ['riyad', 'Riyadh'],
  ['newyork', 'New York'],
  ['budapset memorandum', 'Budapest Memorandum on Security Assurances'],
  ['28 piont plan', '28-point plan'],
  ['ceasfire', 'Ceasefire'],
  ['territroy', 'Territory'],
  ['secuirty gaurantees', 'Security guarantees'],
] as const

/** Words that have nothing to do with the story, some of them near a name. */
const strangers =
  'abortion ballet banana bicycle biden bitcoin climate concert costs cricket elephant football gaza insurance lottery ' +
  'marathon marine merit mortgage navalny netflix ocean paper penguin recipe taiwan tennis turbine vaccine wagner'

describe('names near a query', () => {
  it('are those that were meant, for at least 29 of 30 slips', () => {
    const missed = typos.filter(([query, title]) => nearNames(query, exampleNames)[0] !== title)
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(1)
  })

  it('are none for at least 28 of 30 words that mean no name', () => {
    const words = strangers.split(' ')
    expect(words).toHaveLength(30)
    const taken = words.filter((word) => nearNames(word, exampleNames).length > 0)
    expect(taken.length, taken.join(' ')).toBeLessThanOrEqual(2)
  })

  it.each([[''], ['ab'], ['xylophone'], ['region'], ['rgion'], ['of the']])('are none for “%s”', (query) => {
    expect(nearNames(query, exampleNames)).toEqual([])
  })

  it('leave words alone that were found', () => {
    expect(nearNames('witkof peskow', exampleNames, ['witkof'])).toEqual(['Steve Witkoff'])
    expect(nearNames('kursk banana', exampleNames)).toEqual([])
  })

  it('are quickly found among very many', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({
      href: `/actors/${index}/`,
      names: [`Person Number${index}`, `P. Number${index}`, `Особа Номер${index}`],
    }))
    const start = performance.now()
    nearNames('persom numbr17 of the delegation', many)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
