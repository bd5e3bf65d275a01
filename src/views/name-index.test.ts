import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../authoring/check.ts'
import { memoryContent } from '../authoring/memory-content.ts'
import { buildStory } from '../story/build-story.ts'
import { exampleDocument, exampleStory } from '../story/rules/example-story.ts'
import { nameIndex, nameList, type Letter } from './name-index.ts'

const actor = (name: string, extra = '') => `---
name: ${name}
kind: person
summary: Someone.
${extra}---
`

let letters: Letter[]
let names: string[][]
beforeAll(async () => {
  const { reading } = await check(
    memoryContent({
      ...exampleStory,
      'actors/emile.md': actor('Émile Zed', 'aliases: [Zed, Emil Zed]\nnames: {uk: Еміль Зед, zh: 泽德}\n'),
      'documents/2025-01-10-plan.md': exampleDocument().replace('A draft treaty', '12-point plan'),
    }),
  )
  const story = buildStory(reading.storyFile!, reading.entries, {})
  letters = nameIndex(story)
  names = nameList(story)
})

describe('the index of names', () => {
  it('goes from digits over A to Z and Cyrillic to other alphabets', () => {
    expect(letters.map(({ title, anchor }) => [title, anchor])).toEqual([
      ['0–9', 'letter-0-9'],
      ['A', 'letter-a'],
      ['E', 'letter-e'],
      ['H', 'letter-h'],
      ['T', 'letter-t'],
      ['Z', 'letter-z'],
      ['Е', 'letter-u415'],
      ['Other alphabets', 'letter-other'],
    ])
  })

  it('lists an entry by its title with all its names, and by one other name for each other letter', () => {
    const lines = letters.flatMap(({ lines }) => lines).filter(({ href }) => href === '/actors/emile/')
    expect(lines).toEqual([
      {
        name: 'Émile Zed',
        href: '/actors/emile/',
        entry: {
          noun: 'Actor',
          also: [
            { name: 'Zed' },
            { name: 'Emil Zed' },
            { name: 'Еміль Зед', lang: 'uk' },
            { name: '泽德', lang: 'zh' },
          ],
        },
      },
      { name: 'Zed', href: '/actors/emile/', see: 'Émile Zed' },
      { name: 'Еміль Зед', lang: 'uk', href: '/actors/emile/', see: 'Émile Zed' },
      { name: '泽德', lang: 'zh', href: '/actors/emile/', see: 'Émile Zed' },
    ])
  })

  it('sorts by letters without accents', () => {
    expect(letters[1]?.lines.map(({ name }) => name)).toEqual(['Ann Ames', 'Atlantis'])
    expect(letters.find(({ title }) => title === 'T')?.lines.map(({ name }) => name)).toEqual(['The border', 'truce'])
  })

  it('has every name of every entry but developments', () => {
    expect(names).toContainEqual(['/actors/emile/', 'Émile Zed', 'Zed', 'Emil Zed', 'Еміль Зед', '泽德'])
    expect(names.some(([href]) => href?.startsWith('/developments/'))).toBe(false)
  })
})
