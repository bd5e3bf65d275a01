import { describe, expect, it } from 'vitest'
import { exampleNames } from './example-names.ts'
import { suggestNames } from './name-suggestions.ts'

describe('names suggested while one types', () => {
  it.each([
    ['zel', ['Volodymyr Zelensky']],
    ['Зел', ['Volodymyr Zelensky']],
    ['vla', ['Vladimir Medinsky', 'Vladimir Putin', 'Vladivostok']],
    ['sec gua', ['Security guarantees']],
    ['orbá', ['Viktor Orbán']],
    ['orba', ['Viktor Orbán']],
    ['kursk o', ['Kursk region']],
    ['kyiv', ['Kyiv']],
    ['z', []],
    ['', []],
    ['zelenskx', []],
    ['ensky', []],
  ])('“%s”: %j', (typed, titles) => {
    const found = suggestNames(typed, exampleNames).map(({ title }) => title)
    expect(found.slice(0, titles.length || 1)).toEqual(titles)
  })

  it('say which name has it, where the title has not', () => {
    expect(suggestNames('kie', exampleNames)[0]).toMatchObject({ title: 'Kyiv', also: 'Kiev' })
    expect(suggestNames('kyi', exampleNames)[0]).toMatchObject({ title: 'Kyiv', also: undefined })
    expect(suggestNames('zel', exampleNames)[0]).toMatchObject({ title: 'Volodymyr Zelensky', also: undefined })
  })

  it('are few', () => {
    expect(suggestNames('pr', exampleNames).length).toBeLessThanOrEqual(7)
  })
})
