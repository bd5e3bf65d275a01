import { describe, expect, it } from 'vitest'
import { exampleNames } from './example-names.ts'
import { namedBy } from './named-by.ts'

describe('entries that a query names', () => {
  it.each([
    ['kiev', ['Kyiv']],
    [' “JD  VANCE” ', ['JD Vance']],
    ['J.D. Vance', ['JD Vance']],
    ['київ', ['Kyiv']],
    ['Путин', ['Vladimir Putin']],
    ['kursk', ['Kursk region']],
    ['minsk ii', ['Minsk agreements']],
    ['osce', ['OSCE']],
    ['security council resolution', ['UN Security Council resolution 2774']],
    ['lourtie', ['Pedro Lourtie']],
    ['vladimir', []],
    ['general', []],
    ['letter', []],
    ['of the', []],
    ['', []],
  ])('“%s”: %j', (query, titles) => {
    expect(namedBy(query, exampleNames).map(({ names }) => names[0])).toEqual(titles)
  })
})
