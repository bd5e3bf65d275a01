import { describe, expect, it } from 'vitest'
import { attributesOf, entriesIn, isOwnAttribute, ruleOf } from './component-attributes.ts'
import { noFacts } from './entry.ts'
import { idsIn } from './vocabulary.ts'

const component = (name: string, attributes: Record<string, string>) => ({
  name,
  attributes,
  filled: false,
  line: 1,
  column: 1,
})

describe('idsIn', () => {
  it.each([
    ['a b', ['a', 'b']],
    [' a,  b\n', ['a', 'b']],
    ['', []],
  ])('reads %j', (text, ids) => expect(idsIn(text)).toEqual(ids))
})

describe('ruleOf', () => {
  it('knows the vocabulary only, whatever JavaScript’s objects have', () => {
    expect(ruleOf('Map')).toBeDefined()
    for (const name of ['constructor', '__proto__', 'toString', 'map', '']) expect(ruleOf(name)).toBeUndefined()
  })
})

describe('isOwnAttribute', () => {
  it.each([
    ['Figure', 'alt', true],
    ['Figure', 'credit', false],
    ['Quote', 'at', true],
    ['Quote', 'by', false],
    ['Map', 'constructor', false],
    ['constructor', 'name', false],
  ])('of %s %s is %s', (name, attribute, own) => expect(isOwnAttribute(name, attribute)).toBe(own))
})

describe('attributesOf and entriesIn', () => {
  it.each([
    ['Map', { places: 'kyiv moscow' }, ['places/kyiv', 'places/moscow']],
    ['Quote', { by: 'ann', source: 'daily', at: 'noon' }, ['actors/ann']],
    ['Statement', { id: '2025-01-10-a/no' }, ['developments/2025-01-10-a']],
    ['Timeline', { topic: 'border', constructor: 'x', nonsense: 'y' }, ['topics/border']],
    ['Unknown', { topic: 'border' }, []],
  ])('find the entries that %s %j names', (name, attributes, expected) => {
    const found = attributesOf({ ...noFacts, components: [component(name, attributes)] }).flatMap(entriesIn)
    expect(found.map(({ collection, id }) => `${collection}/${id}`)).toEqual(expected)
  })
})
