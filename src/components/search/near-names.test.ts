import { describe, expect, it } from 'vitest'
import { namedExactly, nearNames } from './near-names.ts'
import { isMeant, nameKey, wordsOf } from './words.ts'

const known = [
  { href: '/actors/volodymyr-zelensky/', names: ['Volodymyr Zelensky', 'Zelenskyy', 'Володимир Зеленський'] },
  { href: '/actors/jd-vance/', names: ['JD Vance', 'J.D. Vance'] },
  { href: '/places/kyiv/', names: ['Kyiv', 'Kiev', 'Київ'] },
  { href: '/places/kursk-region/', names: ['Kursk region'] },
  { href: '/topics/security-guarantees/', names: ['Security guarantees'] },
]

describe('names near a query', () => {
  it.each([
    ['zelinsky', ['Volodymyr Zelensky']],
    ['volodimir zelensky', ['Volodymyr Zelensky']],
    ['Зеленскій', ['Volodymyr Zelensky']],
    ['kusrk', ['Kursk region']],
    ['secuirty gaurantees', ['Security guarantees']],
    ['vence', ['JD Vance']],
    ['xylophone', []],
    ['', []],
    ['ab', []],
  ])('%s', (query, titles) => {
    expect(nearNames(query, known)).toEqual(titles)
  })

  it.each([
    ['kiev', '/places/kyiv/'],
    [' “JD  VANCE” ', '/actors/jd-vance/'],
    ['J.D. Vance', '/actors/jd-vance/'],
    ['київ', '/places/kyiv/'],
    ['kursk', undefined],
    ['', undefined],
  ])('%s is the name of %s', (query, href) => {
    expect(namedExactly(query, known)?.href).toBe(href)
  })

  it('is quick with very many names', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({
      href: `/actors/${index}/`,
      names: [`Person Number${index}`, `P. Number${index}`, `Особа Номер${index}`],
    }))
    const start = performance.now()
    nearNames('persom numbr17 of the delegation', many)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

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
