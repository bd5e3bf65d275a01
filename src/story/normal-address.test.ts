import { describe, expect, it } from 'vitest'
import { normalAddress } from './normal-address.ts'

describe('normalAddress', () => {
  it.each([
    ['https://example.org/a', 'http://www.example.org/a/'],
    ['https://example.org/a', 'https://example.org/a/amp'],
    ['https://example.org/a', 'https://amp.example.org/a#part'],
    ['https://example.org/a', 'https://example.org/a?utm_source=feed&source=x'],
    ['https://example.org/a?b=1&c=2', 'https://example.org/a?c=2&b=1'],
  ])('is the same for %s and %s', (a, b) => {
    expect(normalAddress(a)).toBe(normalAddress(b))
  })

  it.each([
    ['https://example.org/a', 'https://example.org/b'],
    ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
    ['https://example.org/A', 'https://example.org/a'],
    ['https://example.org/camp', 'https://example.org/c'],
  ])('differs for %s and %s', (a, b) => {
    expect(normalAddress(a)).not.toBe(normalAddress(b))
  })
})
