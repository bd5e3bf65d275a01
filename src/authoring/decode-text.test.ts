import { describe, expect, it } from 'vitest'
import { decodeText, maxFileBytes } from './decode-text.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))

describe('decodeText', () => {
  it.each([
    '',
    'plain',
    'Київ, שלום, 🕊👩‍👩‍👧',
    'a\tb\nc',
    'שָׁלוֹם \u200F!',
    'สวัสดี\u200Bครับ',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    'می\u200Cخواهم',
  ])('takes %j', (text) => {
    expect(decodeText(bytes(text))).toEqual({ text })
  })

  it('reads every line break as a line feed', () => {
    expect(decodeText(bytes('a\r\nb\rc\n\r\n'))).toEqual({ text: 'a\nb\nc\n\n' })
  })

  it('takes a byte order mark off', () => {
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], 'a'))).toEqual({ text: 'a' })
  })

  it.each([
    ['UTF-16', bytes([0xff, 0xfe], 'a'), 1, 1],
    ['Windows-1251', bytes('one\ntwo ', [0xcf, 0xf3]), 2, 5],
    ['a cut character', bytes('🕊 ', [0xf0, 0x9f]), 1, 4],
    ['an overlong form', bytes([0xc0, 0xaf]), 1, 1],
    ['a NUL', bytes('a\nb\0'), 2, 2],
    ['an escape sequence', bytes('a\u001B[31m'), 1, 2],
    ['a C1 control', bytes('\u009B'), 1, 1],
    ['a direction override', bytes('a\r\nb\u202Ec'), 2, 2],
    ['a space without width', bytes('a\u200Bb'), 1, 2],
    ['a soft hyphen', bytes('a\u00ADb'), 1, 2],
    ['a byte order mark inside', bytes('a\uFEFF'), 1, 2],
    ['hidden tags', bytes('a\u{E0041}\u{E0042}'), 1, 2],
    ['a direction isolate', bytes('\u2066a\u2069'), 1, 1],
  ])('refuses %s, with its place', (_name, content, line, column) => {
    expect(decodeText(content)).toMatchObject({ code: 'invalid-encoding', place: { line, column } })
  })

  it('refuses what is too large, and nothing smaller', () => {
    expect(decodeText(new Uint8Array(maxFileBytes + 1).fill(97))).toMatchObject({ code: 'file-too-large' })
    expect(decodeText(new Uint8Array(maxFileBytes).fill(97))).toHaveProperty('text')
  })
})
