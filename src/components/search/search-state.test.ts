import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeState, encodeState, facets, isEmpty, types, type SearchState } from './search-state.ts'

const values = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }))
const states: fc.Arbitrary<SearchState> = fc.record({
  query: fc.string({ unit: 'grapheme' }).map((text) => (text.trim() ? text : '')),
  chosen: fc.record({
    type: fc.uniqueArray(fc.constantFrom(...types)),
    kind: values,
    actor: values,
    topic: values,
    year: values,
  }),
  sort: fc.constantFrom('relevance', 'date'),
})

describe('the state in the address', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(decodeState(encodeState(state))).toEqual(state)
      }),
    )
  })

  it('survives any address', () => {
    fc.assert(
      fc.property(fc.string(), (address) => {
        const state = decodeState(address)
        expect(decodeState(encodeState(state))).toEqual({ ...state, query: state.query.trim() && state.query })
      }),
    )
  })

  it('is readable and leaves out what is usual', () => {
    expect(encodeState(decodeState('?sort=date&type=Actor&q=kursk+swap&type=Topic&type=Actor'))).toBe(
      '?q=kursk+swap&type=Actor&type=Topic&sort=date',
    )
    expect(encodeState(decodeState('?sort=relevance&q=+&year='))).toBe('')
  })

  it('drops types that do not exist', () => {
    expect(decodeState('?type=__proto__&type=actor&type=Actor').chosen.type).toEqual(['Actor'])
  })

  it('is empty without words and without a choice', () => {
    expect(isEmpty(decodeState('?q=+&sort=date'))).toBe(true)
    for (const facet of facets) expect(isEmpty(decodeState(`?${facet}=Actor`))).toBe(false)
  })
})
