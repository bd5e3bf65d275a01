import { describe, expect, it } from 'vitest'
import { isOwnWords } from './own-texts.ts'

describe('isOwnWords', () => {
  it.each([
    [['summary'], true],
    [['statements', 0, 'says'], true],
    [['disputed', 1, 'accounts', 0, 'says'], true],
    [['sources', 0, 'note'], true],
    [['banner', 'text'], true],
    [['name'], false],
    [['term'], false],
    [['changes', 0, 'note'], false],
    [['statements', 0, 'quote'], false],
    [['statements', 0, 'original', 'text'], false],
    [['statements', 0, 'variants', 0, 'quote'], false],
    [['sources', 0, 'title'], false],
    [['sources', 0, 'publisher'], false],
    [['sources', 0, 'url'], false],
    [['changes', 0, 'was'], false],
    [['aliases', 0], false],
    [['names', 'uk'], false],
    [['actors', 0], false],
  ])('says of %j %j', (path, own) => {
    expect(isOwnWords(path)).toBe(own)
  })
})
