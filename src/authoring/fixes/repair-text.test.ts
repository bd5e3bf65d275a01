import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotationsIn } from '../../story/quotations.ts'
import type { Fix } from './fix.ts'
import { openFile } from './open-file.ts'
import { repairText } from './repair-text.ts'
import { keyOrder } from './key-order.ts'

const words = { spelling: { Kiev: 'Kyiv', Odessa: 'Odesa' }, names: ['The Odessa Journal'] }

/** A page with a body, repaired. */
function repairBody(body: string, path = 'pages/p.md'): string {
  const head = '---\ntitle: Title\nsummary: So.\n---\n'
  const { text, dropped } = repairText(path, `${head}${body}`, words)
  expect(dropped.filter(({ why }) => !why.includes('not clear'))).toEqual([])
  return text.slice(head.length)
}

function repairYaml(yaml: string, path = 'developments/2025-01-10-a.md') {
  const { text, repairs, dropped } = repairText(path, `---\n${yaml}---\nSo.\n`, words)
  return { yaml: text.slice(4, text.indexOf('\n---\n') + 1), repairs, dropped }
}

describe('repairs of a body', () => {
  it.each([
    ['In Kiev [@daily].', 'In Kyiv [@daily].'],
    ['He said: “Kiev is ours” in Kiev.', 'He said: “Kiev is ours” in Kyiv.'],
    ['He said: "Kiev isn\'t ours" in Kiev.', "He said: “Kiev isn't ours” in Kyiv."],
    ['> In Kiev it\'s "so".', '> In Kiev it\'s "so".'],
    ['`Kiev` and [Kiev](https://example.org/Kiev)', '`Kiev` and [Kyiv](https://example.org/Kiev)'],
    ['    Kiev "code"', '    Kiev "code"'],
    ['## Kiev in war', '## Kiev in war'],
    ["It's Russia's and the leaders' plan of the '90s.", 'It’s Russia’s and the leaders’ plan of the ’90s.'],
    ["The 'special operation' in Kiev's view", "The 'special operation' in Kyiv’s view"],
    ["Two feet, 2', and 5'6 and 1990's", "Two feet, 2', and 5'6 and 1990’s"],
    ['He said "yes and left.', 'He said "yes and left.'],
    ['Say "a" or "b", not"c"', 'Say "a" or "b", not"c"'],
    ['An \\"escaped\\" mark', 'An “escaped” mark'],
    ['Words *"in* part" here', 'Words *“in* part” here'],
    [`The height was 6'2" and the "Kiev plan" was his`, `The height was 6'2" and the "Kiev plan" was his`],
    [`In Kiev he said "yes" to 6'2" of it`, `In Kyiv he said "yes" to 6'2" of it`],
    ['The Odessa Journal of Odessa', 'The Odessa Journal of Odesa'],
    ['one   \ntwo  \nthree \nfour  ', 'one   \ntwo  \nthree\nfour'],
    ['[@daily]: no [Kiev]', '[@daily]: no [Kyiv]'],
    ['Kiev\n\n\n\n', 'Kyiv'],
  ])('of %j give %j', (body, repaired) => {
    expect(repairBody(`${body}\n`)).toBe(`${repaired}\n`)
  })

  it.each([
    ['He said “yes" and left.', 1],
    ['He said "yes” and left.', 1],
    ['So.\n\nHe said "yes and left.', 3],
    ['He said “that "yes" of his” and left.', undefined],
    ['He is 6\'2" and said “yes”.', undefined],
    ['He said "yes" and left: `"`.', 1],
    ['The mark `"` is straight.', undefined],
  ])('say of %j that marks are left in line %s, where it is not clear which belong together', (body, line) => {
    const { text, dropped } = repairText('pages/p.md', `---\ntitle: T\nsummary: S.\n---\n${body}\n`, words)
    const why = `it is not clear which quotation marks belong together in line ${4 + (line ?? 0)}`
    expect(dropped).toEqual(line === undefined ? [] : [{ name: 'quotation-marks', why }])
    if (line !== undefined) expect(text).toContain(body)
  })

  it('reach into components, but not into a Quote', () => {
    const body = '<Callout title="Kiev\'s view">\n\nKiev\n\n</Callout>\n\n<Quote by="ann">\n\nKiev\n\n</Quote>\n'
    expect(repairBody(body, 'pages/p.mdx')).toBe(
      '<Callout title="Kyiv’s view">\n\nKyiv\n\n</Callout>\n\n<Quote by="ann">\n\nKiev\n\n</Quote>\n',
    )
  })

  it('end a file with one line break', () => {
    expect(repairBody('So.')).toBe('So.\n')
    expect(repairBody('')).toBe('')
  })
})

describe('repairs of front matter', () => {
  it('put keys in the order of the schema, with their comments, and leave blank lines', () => {
    const { yaml, dropped } = repairYaml(`# About all

kind: call   # a kind
# About the title,
# in two lines
title: T

sources:
  # The first
  - url: https://example.org
    id: a   # its id
    title: >-
      Folded
      title
  - {title: B, publisher: P, id: b}
date: 2025-01-10
summary: |
  Two
  # lines
odd: 1
`)
    expect(dropped).toEqual([])
    expect(yaml).toMatchInlineSnapshot(`
      "# About all

      # About the title,
      # in two lines
      title: T
      date: 2025-01-10

      kind: call   # a kind
      summary: |
        Two
        # lines
      sources:
        # The first
        - id: a   # its id
          title: >-
            Folded
            title
          url: https://example.org
        - {id: b, title: B, publisher: P}
      odd: 1
      "
    `)
  })

  it('sort sets and nothing else', () => {
    const { yaml } = repairYaml('topics: [b, a]\nactors: [b, a]\nformerly: [d, c]\nfollows:\n  - b # was\n  - a\n')
    expect(yaml).toBe('actors: [b, a]\ntopics: [b, a]\nfollows:\n  - a\n  - b # was\nformerly: [d, c]\n')
  })

  it('leave a list or map in brackets that has comments', () => {
    const yaml = 'follows: [b, # first\n  a]\n'
    expect(repairYaml(yaml).yaml).toBe(yaml)
  })

  it('touch our own words only', () => {
    const yaml = `title: Talks in Kiev
summary: "Kiev's \\"yes\\""
actors: [ann]
sources:
  - {id: kiev-post, title: "Kiev's 'no'", publisher: Kiev Post, url: https://example.org/Kiev}
statements:
  - id: a
    by: {label: Kiev's envoy}
    says: 'Kiev''s envoy said "Kiev"'
    quote: Kiev's "words"
    original: {lang: en, text: Kiev's}
    variants:
      - {quote: Kiev's, sources: [kiev-post]}
`
    const repaired = repairYaml(yaml)
    expect(repaired.dropped).toEqual([])
    expect(repaired.yaml).toBe(
      yaml
        .replace('Talks in Kiev', 'Talks in Kyiv')
        .replace(`"Kiev's \\"yes\\""`, `"Kyiv’s “yes”"`)
        .replace(`'Kiev''s envoy said "Kiev"'`, `'Kyiv’s envoy said “Kiev”'`),
    )
  })

  it('count what was done', () => {
    expect(repairYaml('title: Kiev and Kiev \nsummary: It’s\n').repairs).toEqual([
      { name: 'white-space', count: 1 },
      { name: 'spelling', count: 2 },
    ])
  })

  it('sort the exceptions of story.yaml, whole', () => {
    const text = `name: N
exceptions:
  - code: b
    path: z
    reason: >-
      Why
      not
  # Of a
  - {code: a, path: y, reason: So}
  - code: a
    path: x
    reason: So
`
    expect(repairText('story.yaml', text, words).text).toMatchInlineSnapshot(`
      "name: N
      exceptions:
        - code: a
          path: x
          reason: So
        # Of a
        - {code: a, path: y, reason: So}
        - code: b
          path: z
          reason: >-
            Why
            not
      "
    `)
  })
})

describe('repairText', () => {
  it.each([
    ['invalid YAML', '---\na: [\n---\nKiev \n'],
    ['no front matter', 'Kiev \n'],
    ['a second key', '---\ntitle: a\ntitle: b\n---\nKiev \n'],
  ])('leaves a file with %s as it is', (_name, text) => {
    expect(repairText('pages/p.md', text, words)).toEqual({ text, repairs: [], dropped: [] })
  })

  it.each([
    ['a quotation', 'quote: it', 'quote: IT'],
    ['an address', 'https://example.org', 'https://example.net'],
    ['our own words, where it is for layout', 'summary: So', 'summary: Thus'],
    ['a list whose order has meaning', '[b, a]', '[a, b]'],
    ['code', '`code`', '`coda`'],
    ['a block quotation', '> theirs', '> others'],
    ['words between quotation marks', '“word”', '“World”'],
    ['an anchor', '## Heading', '## Headings'],
    ['a link’s address', '(https://a.example)', '(https://b.example)'],
    ['the file, so that it cannot be read', 'title: T', 'title: [T'],
  ])('drops a repair that changes %s', (_name, find, replacement) => {
    const text = `---
title: T
summary: So
actors: [b, a]
sources: [{id: a, url: https://example.org}]
statements: [{id: a, quote: it}]
---
## Heading

Our “word” and \`code\` [x](https://a.example).

> theirs
`
    const bad: Fix = {
      ...keyOrder,
      name: 'bad',
      edits: ({ text }) => {
        const start = text.indexOf(find)
        return start < 0 ? [] : [{ start, end: start + find.length, text: replacement }]
      },
    }
    const result = repairText('developments/2025-01-10-a.md', text, words, [bad])
    expect(result).toMatchObject({ text, repairs: [], dropped: [{ name: 'bad' }] })
  })

  const piece = fc.constantFrom(
    ...[
      'Kiev',
      'Odessa',
      'The Odessa Journal',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '"',
      "'",
      '“',
      '”',
      '‘',
      '’',
      'it',
      's',
      '90',
      `6'2"`,
      '"Kiev plan"',
      '\\',
    ],
    ...['[@a]', '`', '> ', '- ', '# ', '*', '&amp;', '(', ')', '.', '|', '\t', '«', '»', '„', '[', '](x)', '***'],
  )
  const prose = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))
  const scalar = fc.array(piece, { maxLength: 8 }).map((pieces) => JSON.stringify(pieces.join('')))

  it('changes nothing the second time, and never a quotation', () => {
    fc.assert(
      fc.property(prose, scalar, scalar, (body, summary, quote) => {
        const text = `---\nstatements:\n  - {quote: ${quote}, id: a}\nfollows: [b, a]\nsummary: ${summary}\n---\n${body}`
        const once = repairText('developments/2025-01-10-a.md', text, words)
        // A backslash would become a line break if the space after it went: that repair is dropped.
        expect(once.dropped.filter(({ name, why }) => name !== 'white-space' && !why.includes('not clear'))).toEqual([])
        expect(repairText('developments/2025-01-10-a.md', once.text, words).text).toBe(once.text)
        expect(once.text).toContain(`quote: ${quote}`)
        expect(quotedWords(once.text)).toEqual(quotedWords(text))
      }),
      { numRuns: 150 },
    )
  }, 30_000)
})

/** What stands between quotation marks in the passages of a file. */
function quotedWords(text: string): string[] {
  const file = openFile('developments/2025-01-10-a.md', text)
  return file!.passages.flatMap((passage) =>
    quotationsIn(passage.text).map(([start, end]) => passage.text.slice(start + 1, end).replace(/["”“»'’]$/u, '')),
  )
}
