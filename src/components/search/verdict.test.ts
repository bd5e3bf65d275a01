import { describe, expect, it } from 'vitest'
import type { Result } from './find.ts'
import { decodeState } from './search-state.ts'
import { judge } from './verdict.ts'

const result = (content: string, title = 'Title'): Result => ({
  fragment: { url: '/x/', content, excerpt: content, plain_excerpt: content, meta: { title } },
  exact: false,
})

describe('what a search came to', () => {
  it.each([
    ['?q=kursk', 2, ['the Kursk region'], '2 entries match “kursk”.', false, [], false],
    ['?q=kursk', 1, ['the Kursk region'], '1 entry matches “kursk”.', false, [], false],
    ['?q=negotiations', 1, ['they negotiate'], '1 entry matches “negotiations”.', false, [], false],
    [
      '?q=kursk+zzzzz',
      2,
      ['the Kursk region'],
      'No exact match for “kursk zzzzz”. 2 entries match without “zzzzz”.',
      false,
      ['zzzzz'],
      false,
    ],
    ['?q=zelinsky', 9, ['the zebra', 'zest'], 'No entry matches “zelinsky”.', true, ['zelinsky'], false],
    ['?q=zelinsky&year=2025', 9, ['zest'], 'No entry matches “zelinsky”.', true, ['zelinsky'], false],
    ['?q=kursk&year=1848', 0, [], 'No entry matches “kursk” and the filters.', true, [], true],
    ['?q=kursk', 0, [], 'No entry matches “kursk”.', true, [], false],
    ['?year=1848', 0, [], 'No entry matches these filters.', true, [], true],
    ['?year=2025', 3, ['x'], '3 entries match the filters.', false, [], false],
  ])('%s with %i found', (address, total, contents, status, nothing, missing, mayWiden) => {
    const verdict = judge(
      decodeState(address),
      total,
      contents.map((content) => result(content)),
    )
    expect(verdict).toEqual({ status, nothing, missing, mayWiden })
  })

  it('tells what is named from what else matches', () => {
    expect(judge(decodeState('?q=kursk&year=1848'), 0, [], true).status).toBe(
      'No other entry matches “kursk” and the filters.',
    )
  })

  it('leaves a query its own quotation marks', () => {
    expect(judge(decodeState('?q="kursk"'), 0, []).status).toBe('No entry matches "kursk".')
  })

  it('takes titles and names for words too', () => {
    expect(judge(decodeState('?q=kyiv'), 1, [result('the capital', 'Kyiv')]).missing).toEqual([])
  })
})
