import { describe, expect, it } from 'vitest'
import { readEntry, readStoryFile } from './read-entry.ts'

const head = ['---', 'title: A page', 'summary: So.', '---']
const encode = (text: string) => new TextEncoder().encode(text)
const read = (text: string, path = 'pages/about.md') =>
  readEntry({ collection: 'pages', id: 'about', path }, encode(text))
const places = (text: string, path?: string) =>
  read(text, path).findings.map(({ code, place }) =>
    typeof place === 'object' && 'line' in place ? `${code} ${place.line}:${place.column}` : code,
  )

describe('readEntry', () => {
  it('gives data with defaults, facts and digest', () => {
    const { entry, findings } = read([...head, '', '## One', '', 'Two words.', ''].join('\n'))
    expect(findings).toEqual([])
    expect(entry).toMatchObject({
      collection: 'pages',
      id: 'about',
      path: 'pages/about.md',
      data: { title: 'A page', sources: [], changes: [], formerly: [] },
      facts: { words: 3, headings: [{ depth: 2, text: 'One', id: 'one', line: 6, column: 1 }] },
    })
    expect(entry!.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    ['LF', '\n', ''],
    ['CRLF', '\r\n', ''],
    ['CR', '\r', ''],
    ['a byte order mark', '\n', '\uFEFF'],
  ])('counts lines alike with %s', (_name, lineBreak, mark) => {
    const lines = [...head, '', '## One', '', 'Two', 'see www.x.example [@daily]']
    const { headings, addresses, citations } = read(mark + lines.join(lineBreak)).entry!.facts
    expect(headings[0]).toMatchObject({ line: 6, column: 1 })
    expect(addresses[0]).toMatchObject({ url: 'www.x.example', line: 9, column: 5 })
    expect(citations[0]).toMatchObject({ source: 'daily', line: 9, column: 20 })
  })

  it('needs no last line break', () => {
    expect(read(head.join('\n')).entry?.facts.words).toBe(0)
    expect(read([...head, 'So'].join('\n')).entry?.facts.words).toBe(1)
  })

  it.each([
    ['', ['missing-front-matter 1:1']],
    ['# About', ['missing-front-matter 1:1']],
    ['---\ntitle: A page\n---\n', ['missing-key 2:1']],
    ['---\ntitle: A page\nsumary: So.\n---\n', ['missing-key 2:1', 'unknown-key 3:1']],
    ['---\ntitle: [\n---\n', ['invalid-yaml 3:1']],
    ['---\n- a\n---\n', ['invalid-yaml 2:1']],
    ['---\n---\n', ['invalid-yaml 2:1']],
    ['---\ntitle: "\\0"\nsummary: So.\n---\n', ['invalid-encoding 2:8']],
    ['\0', ['invalid-encoding 1:1']],
    [`${head.join('\n')}\n\n${'> '.repeat(4000)}a`, ['nesting-too-deep 6:1']],
    [`${head.join('\n')}\n\n${'>'.repeat(100_000)}a`, ['nesting-too-deep 6:1']],
    [
      `${head.join('\n')}\n${Array.from({ length: 80 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')}`,
      ['nesting-too-deep 29:51'],
    ],
    [`${head.join('\n')}\n\n${'word '.repeat(7000)}`, ['file-too-large 6:1']],
    ['a'.repeat(1_000_000), ['file-too-large 1:1']],
    [`---\ntitle: A page\nsummary: So.\nsources: [${'{id: a}, '.repeat(9000)}]\n---\n`, ['file-too-large 1:1']],
  ])('of %.30j says what is wrong', (text, expected) => {
    expect(places(text)).toEqual(expected)
  })

  it('says what is wrong with front matter and body in one run', () => {
    expect(places('---\ntitle: 1\nsummary: So.\n---\n\n<Callout>\n', 'pages/about.mdx')).toEqual([
      'mdx-syntax 6:1',
      'invalid-value 2:8',
    ])
  })

  it.each([
    ['a word of 300 characters', 'x'.repeat(300)],
    ['right-to-left text', 'שלום עליכם'],
    ['emoji', '👩‍👩‍👧 🕊️ 🇺🇦'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['a long rule', '-'.repeat(400)],
  ])('takes %s', (_name, body) => {
    expect(read(`${head.join('\n')}\n${body}\n`).findings).toEqual([])
  })
})

describe('readStoryFile', () => {
  it('names places in a file without fences', () => {
    const { findings } = readStoryFile(encode('name: A\nlanguage: English\n'), 'story.yaml')
    expect(findings.find(({ code }) => code === 'invalid-value')?.place).toEqual({ line: 2, column: 11 })
  })
})
