import { expect, it } from 'vitest'
import { copiedText } from './statement-text.ts'

it('a copied statement says who said what, when, where it comes from and where it stands', () => {
  const copied = copiedText({
    who: 'Ann Ames, envoy',
    words: ['Atlantis will not yield.', '“We will not yield”'],
    when: '11 January 2025, the morning briefing',
    sources: ['Daily: Talks open', 'Office: A memo'],
    url: 'https://example.org/developments/2025-01-10-opening/#statement-no-way',
  })
  expect(copied).toBe(`Ann Ames, envoy: Atlantis will not yield. “We will not yield”
11 January 2025, the morning briefing
Source: Daily: Talks open; Office: A memo
https://example.org/developments/2025-01-10-opening/#statement-no-way`)
})
