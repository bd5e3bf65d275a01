import { describe, expect, it } from 'vitest'
import { exampleEntry } from './example-entry.ts'
import { buildNameIndex, findNames, namesOf } from './names.ts'

const index = buildNameIndex([
  exampleEntry('actors', 'trump', { name: 'Donald Trump', aliases: ['Trump'] }),
  exampleEntry('actors', 'trump-jr', { name: 'Donald Trump Jr' }),
  exampleEntry('actors', 'kremlin-actor', { name: 'Kremlin' }),
  exampleEntry('places', 'kremlin-place', { name: 'Kremlin' }),
  exampleEntry('places', 'istanbul', { name: 'İstanbul', names: { ru: 'Стамбул' } }),
  exampleEntry('actors', 'paris-a', { name: 'Paris Hilton', aliases: ['Paris'] }),
  exampleEntry('actors', 'paris-b', { name: 'Paris Jackson', aliases: ['Paris'] }),
  exampleEntry('terms', 'truce', { term: 'truce' }),
  exampleEntry('topics', 'peace', { title: 'Peace' }),
])

describe('namesOf', () => {
  it('has title, aliases and names in other languages, each once', () => {
    const place = exampleEntry('places', 'kyiv', { name: 'Kyiv', aliases: ['Kyiv', 'Kiev'], names: { uk: 'Київ' } })
    expect(namesOf(place)).toEqual(['Kyiv', 'Kiev', 'Київ'])
  })
})

describe('findNames', () => {
  it.each([
    ['Trump spoke.', ['trump']],
    ['Donald Trump spoke.', ['trump']],
    ['Donald Trump Jr spoke.', ['trump-jr']],
    ['Donald Trump Jrs spoke.', ['trump']],
    ['Trumpism is no name, nor is atrump.', []],
    ['TRUMP and trump: case counts.', []],
    ['The Kremlin: an actor before a place.', ['kremlin-actor']],
    ['Paris is claimed twice.', []],
    ['Paris Hilton is not.', ['paris-a']],
    ['A truce (truce).', ['truce', 'truce']],
    ['Peace is a topic.', []],
    ['В Стамбул, не в Стамбуле.', ['istanbul']],
    ['İstanbul', ['istanbul']],
    ['Trump’s 🕊 Trump', ['trump', 'trump']],
    ['', []],
  ])('in %j finds %j', (text, ids) => {
    const matches = findNames(index, text)
    expect(matches.map(({ ref }) => ref.id)).toEqual(ids)
    for (const { start, end } of matches) expect(text.slice(start, end)).toMatch(/^\p{L}.*\p{L}$/u)
  })
})
