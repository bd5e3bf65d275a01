import { describe, expect, it } from 'vitest'
import { decodeFilter, encodeFilter, passes } from './filter-state.ts'

const offered = { speaker: ['donald-trump', 'unnamed'], topic: ['territory'], year: ['2025'] }

describe('decodeFilter', () => {
  it.each([
    ['', {}],
    ['?speaker=donald-trump&year=2025', { speaker: 'donald-trump', year: '2025' }],
    ['?speaker=nobody&topic=territory', { topic: 'territory' }],
    ['?colour=red', {}],
    ['?speaker=%3Cimg%20src%3Dx%3E', {}],
    ['?speaker=', {}],
  ])('reads %s', (search, filter) => expect(decodeFilter(search, offered)).toEqual(filter))
})

describe('encodeFilter', () => {
  it.each([
    [{}, ''],
    [{ speaker: 'donald-trump', topic: 'territory' }, '?speaker=donald-trump&topic=territory'],
    [{ speaker: 'donald-trump', year: '' }, '?speaker=donald-trump'],
  ])('writes %o', (filter, search) => expect(encodeFilter(filter)).toBe(search))
})

describe('passes', () => {
  const data = { speaker: 'donald-trump jd-vance', topic: 'territory', year: '2025' }
  it.each([
    [{}, true],
    [{ speaker: 'jd-vance' }, true],
    [{ speaker: 'vance' }, false],
    [{ speaker: 'jd-vance', topic: 'ceasefire' }, false],
    [{ status: 'denied' }, false],
  ])('judges a record by %o', (filter, passed) => expect(passes(data, filter)).toBe(passed))
})
