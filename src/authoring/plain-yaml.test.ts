import { globSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseYaml, splitFrontMatter } from './front-matter.ts'
import { plainYaml } from './plain-yaml.ts'

/** What is in doubt may be left to the strict parser; what is answered must be what that one says. */
function expectAgreement(text: string): boolean {
  const value = plainYaml(text)
  if (value === undefined) return false
  const strict = parseYaml(text, 1)
  // Vitest’s own comparison takes a key `constructor` for a type.
  const agrees = strict.problems.length === 0 && isDeepStrictEqual(value, strict.value)
  expect(agrees ? undefined : { text, value, strict: strict.value, problems: strict.problems }).toBeUndefined()
  return true
}

const numRuns = 3000

/** Pieces of which authors, and those who mean harm, make YAML. */
const pieces = fc.constantFrom(
  ...['\n', '\n', '\n', ' ', '  ', '- ', '-', ': ', ':', ', ', ',', '[', ']', '{', '}', '"', "'", '\\', '#', ' #'],
  ...[
    'a',
    'b',
    'title',
    'key: ',
    'key:',
    '\nkey: ',
    '\n  key: ',
    '\n- ',
    '\n  - ',
    '- id: x',
    '? ',
    '? a',
    '&a ',
    '*a',
  ],
  ...[
    '!',
    '!!str ',
    '%YAML',
    '---',
    '...',
    '|',
    '>',
    '|\n',
    '@',
    '`',
    '~',
    'null',
    'Null',
    'true',
    'yes',
    'no',
    '<<: ',
  ],
  ...[
    '0',
    '1',
    '-1',
    '-0',
    '+1',
    '0o7',
    '0x1f',
    '0b1',
    '1_0',
    '1e3',
    '.5',
    '1.',
    '1.50',
    '.inf',
    '.nan',
    '2025',
    '1:30',
  ],
  ...[
    '2025-01-01',
    '2025-01',
    '٣',
    'é',
    '“so”',
    '\u00A0',
    '\u2028',
    '\u0085',
    '\uFEFF',
    '\t',
    '\r',
    '\u0000',
    '\\n',
    '\\u0041',
  ],
  ...[
    'https://a.example/b?c=d#e',
    '=',
    '__proto__: ',
    'constructor: ',
    '{a: b}',
    '[a, b]',
    '{a: [b, {c: d}]}',
    '""',
    "''",
  ],
)

const { value } = fc.letrec<{ value: string }>((tie) => {
  const items = fc.array(tie('value'), { maxLength: 3 })
  return {
    value: fc.oneof(
      fc.stringMatching(/^[a-z][a-zA-Z0-9 :#'"“.,-]{0,8}$/),
      fc.stringMatching(/^[a-zA-Z0-9:#'"“”.,?!@%&*|>~=+_ -]{1,6}$/),
      fc.oneof(fc.double().map(String), fc.integer().map(String), pieces),
      items.map((list) => `[${list.join(', ')}]`),
      items.map((list) => `{${list.map((item, index) => `k${index}: ${item}`).join(', ')}}`),
    ),
  }
})
const [dashes, oddKeys] = [
  ['', '- ', '- - ', '-'],
  ['1', 'true', 'Null', '"q"', '[x]', '{x: y}', '__proto__', 'a b', '-', 'a', 'b'],
]
/** Front matter of a few lines, with an indentation, a key or a value gone wrong now and then. */
const frontMatter = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(6)),
      fc.oneof({ weight: 5, arbitrary: fc.constant('') }, fc.constantFrom(...dashes)),
      fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, fc.constantFrom(...oddKeys)),
      fc.oneof(
        { weight: 4, arbitrary: value.map((text) => ` ${text}`) },
        { weight: 2, arbitrary: fc.constant('') },
        value,
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((lines) =>
    lines
      .map(([indent, dash, key, text], index) => `${' '.repeat(indent)}${dash}${key ?? `key-${index}`}:${text}\n`)
      .join(''),
  )

describe('plainYaml', () => {
  it.each([
    ['a: b\n', { a: 'b' }],
    ['a:\n- b\n- c: d\n  e: [f, {g: "h: i"}]\n', { a: ['b', { c: 'd', e: ['f', { g: 'h: i' }] }] }],
    ["title: It’s Kyiv's\nwhen: 2025-02-03\nfrom: 2025\nat: [50.45, -30.5]\n", undefined],
    ['url: https://a.example/b?c=d#e\nnone:\ntext: "a \\"b\\""\n', undefined],
  ])('answers %j', (text, expected) => {
    const value = plainYaml(text)
    expect(value).toBeDefined()
    if (expected) expect(value).toEqual(expected)
    expectAgreement(text)
  })

  it.each([
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !!str b\n'],
    ['a directive', '%YAML 1.2\n---\na: b\n'],
    ['a second use of a key', 'a: b\na: c\n'],
    ['two documents', 'a: b\n---\na: c\n'],
    ['a merge key', '<<: {a: b}\n'],
    ['a key that is a list', '[a]: b\n'],
    ['a key that is a number', '1: b\n'],
    ['an octal number', 'a: 0o17\n'],
    ['a number beyond what is exact', 'a: 12345678901234567890\n'],
    ['an escape', 'a: "\\u202e"\n'],
    ['a tab', 'a:\tb\n'],
    ['a text of several lines', 'a: b\n  c\n'],
    ['a block of text', 'a: |\n  b\n'],
    ['a comment', 'a: b # c\n'],
    ['a list', '- a\n'],
    ['nothing', ''],
    ['nesting', `a: ${'['.repeat(30)}${']'.repeat(30)}\n`],
  ])('leaves %s to the strict parser', (_name, text) => expect(plainYaml(text)).toBeUndefined())

  it('says what the strict parser says, of lines that look like front matter', () => {
    let answered = 0
    fc.assert(
      fc.property(frontMatter, (text) => {
        if (expectAgreement(text)) answered++
      }),
      { numRuns },
    )
    expect(answered).toBeGreaterThan(numRuns / 20)
  })

  it('says what the strict parser says, of anything', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => void expectAgreement(parts.join(''))),
      { numRuns },
    )
  })

  it('says what the strict parser says, of nearly all the content', () => {
    const texts = globSync('content/**/*.{md,mdx}').map((file) => splitFrontMatter(readFileSync(file, 'utf8'))!.yaml)
    texts.forEach(expectAgreement)
    expect(texts.filter(plainYaml).length / texts.length).toBeGreaterThan(0.9)
  }, 30_000)
})
