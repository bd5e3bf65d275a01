import { describe, expect, it } from 'vitest'
import { countOrigins, originsOf } from './origins.ts'
import { source } from './schema/shared.ts'

const from = (publisher: string, agency?: string) =>
  source.parse({ id: 'a', title: 'So', publisher, note: 'On paper.', agency })

describe('originsOf', () => {
  it.each([
    [from('Daily'), ['Daily']],
    [from('Daily', 'Reuters'), ['Reuters']],
    [from('Daily', 'AP, BBC'), ['AP', 'BBC']],
  ])('gives the agencies, else the publisher: case %#', (given, expected) => {
    expect(originsOf(given)).toEqual(expected)
  })
})

describe('countOrigins', () => {
  it.each([
    [[from('Daily'), from('Weekly')], 2],
    [[from('Daily', 'Reuters'), from('Weekly', 'Reuters')], 1],
    [[from('Reuters'), from('Daily', 'Reuters')], 1],
    [[from('The Guardian'), from('Daily', 'Guardian')], 1],
    [[from('Daily', 'AP, BBC')], 2],
    [[], 0],
  ])('counts one agency in two papers once: case %#', (given, expected) => {
    expect(countOrigins(given)).toBe(expected)
  })
})
