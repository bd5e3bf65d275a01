import { describe, expect, it } from 'vitest'
import { quotationsIn } from './quotations.ts'

describe('quotationsIn', () => {
  it.each([
    ['He said “yes” and “no”.', ['“yes”', '“no”']],
    ['He said "yes" and left.', ['"yes"']],
    ['("yes"), —"no" and "a b".', ['"yes"', '"no"', '"a b"']],
    [`The height was 6'2" and the "Kiev plan" was his`, ['" and the "Kiev plan" was his']],
    [`He is 6'2", she 5'3" and the "Kiev plan" his`, [`", she 5'3" and the "Kiev plan" his`]],
    ['"He said "yes" to us" and left.', ['"He said "yes" to us" and left.']],
    ['“It is 6" long” and "yes"', ['“It is 6" long”', '"yes"']],
    ['He said "yes, and', ['"yes, and']],
    ['“He said “yes” to us” and left.', ['“He said “yes” to us”']],
    ['He said “yes, and', ['“yes, and']],
    ['«Да» and „ja“ and „yes”', ['«Да»', '„ja“', '„yes”']],
    ['the ‘special operation’ of Russia’s army', ['‘special operation’']],
    ["the 'special operation' of Russia's army", ["'special operation'"]],
    ['‘don’t go’ he said', ['‘don’t go’']],
    ["Russia's and the leaders' plan", []],
    ["the '90s", []],
    ['nothing', []],
  ])('finds in %j %j', (text, quotations) => {
    expect(quotationsIn(text).map(([start, end]) => text.slice(start, end))).toEqual(quotations)
  })
})
