import { describe, expect, it } from 'vitest'
import { findSlips } from './find-slips.ts'

describe('findSlips', () => {
  it.each([
    ['They met on the the day.', ['12 repeated-word the the → the']],
    ['They met on the\nthe day.', ['12 repeated-word the the → the']],
    ['The talks that had had no date.', []],
    ['Bob told her her plan was what it is is.', []],
    ['The troops moved in in March, and the talks went on on Friday.', []],
    ['The the talks.', ['0 repeated-word The the → the']],
    ['Duran Duran played.', []],
    ['the “the” the', []],
    ['It took a hour.', ['8 wrong-article a hour → an hour']],
    ['An union met a envoy.', ['0 wrong-article An union → A union', '13 wrong-article a envoy → an envoy']],
    ['A 8-year plan and an 18-point plan.', ['0 wrong-article A 8 → An 8']],
    ['An EU envoy, a US envoy, a unilateral step, a European, a one-off, an MP and an hour.', []],
    ['Plan A and plan B, or a and b.', []],
    ['Point 3.a is open.', []],
  ])('in %j finds %j', (text, expected) => {
    const found = findSlips({
      role: 'other',
      text,
      place: { line: 1, column: 1 },
      marks: [{ offset: 0, line: 1, column: 1 }],
    })
    expect(
      found.map(
        ({ kind, found, expected, place }) => `${'line' in place && place.column - 1} ${kind} ${found} → ${expected}`,
      ),
    ).toEqual(expected)
  })
})
