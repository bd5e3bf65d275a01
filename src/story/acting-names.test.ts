import { describe, expect, it } from 'vitest'
import { actingNames } from './acting-names.ts'
import { exampleEntry } from './example-entry.ts'
import { buildNameIndex } from './names.ts'
import { isOfAnotherDay } from './other-day.ts'

const names = buildNameIndex([
  exampleEntry('actors', 'ann-ames', { name: 'Ann Ames', aliases: ['Ames'] }),
  exampleEntry('actors', 'kremlin', { name: 'Kremlin', kind: 'organisation' }),
])

describe('actingNames', () => {
  it.each([
    ['Ames says no', ['ann-ames']],
    ['Kremlin rules out talks', ['kremlin']],
    ['The Kremlin also confirmed it.', ['kremlin']],
    ['Ann Ames, the envoy, publicly refused.', ['ann-ames']],
    ['On Friday Ames met the ministers.', ['ann-ames']],
    ['Kremlin spokesman Bob Byrd says no', []],
    ['Byrd meets Ames', []],
    ['When Ames said no, Byrd left.', []],
    ['the plan that Ames rejected', []],
    ['Byrd and the envoy of the Kremlin say no', []],
    ['Ames had said no.', []],
    ['Ames’s calls', []],
  ])('in %j are %j', (text, expected) => {
    expect(actingNames(names, text).map(({ id }) => id)).toEqual(expected)
  })
})

describe('isOfAnotherDay', () => {
  it.each([
    ['Ames said no.', false],
    ['On 12 February 2025 Ames said no.', false],
    ['On 13 February Ames said no.', false],
    ['On 14 February Ames said no.', true],
    ['On 12 February 2024 Ames said no.', true],
    ['In early February Ames said no.', true],
    ['Two days earlier Ames said no.', true],
    ['A day after that Ames said no.', true],
    ['Ames had said no.', true],
    ['In 2022 Ames said no.', true],
  ])('%j, of 12 and 13 February 2025: %s', (sentence, expected) => {
    expect(isOfAnotherDay(sentence, '2025-02-12', '2025-02-13')).toBe(expected)
  })
})
