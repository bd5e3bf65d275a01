import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseYaml, splitFrontMatter } from './front-matter.ts'

describe('splitFrontMatter', () => {
  it.each([
    ['---\na: 1\n---\nBody\n', 'a: 1\n', 4],
    ['---\r\na: 1\r\n---\r\nBody\r\n', 'a: 1\r\n', 4],
    ['---\ra: 1\r---\rBody', 'a: 1\r', 4],
    ['--- \t\na: 1\n--- \nBody', 'a: 1\n', 4],
    ['---\n---\nBody', '', 3],
    ['---\n\n\n---\n\nBody', '\n\n', 6],
    ['---\na: 1\n---Body\n---\nBody', 'a: 1\n---Body\n', 5],
    ['---\na: "\u2028---\u2028"\n---\nBody', 'a: "\u2028---\u2028"\n', 4],
  ])('cuts %j and keeps lines', (text, yaml, line) => {
    const split = splitFrontMatter(text)!
    expect(split.yaml).toBe(yaml)
    expect(split.body.split(/\r\n|\n|\r/).findIndex((each) => each === 'Body') + 1).toBe(line)
  })

  it('takes an entry without a body or a last line break', () => {
    expect(splitFrontMatter('---\na: 1\n---')).toEqual({ yaml: 'a: 1\n', yamlLine: 2, body: '\n\n' })
  })

  it.each([
    '',
    'Body',
    '---',
    '---\n',
    '---\na: 1',
    '----\na: 1\n---\n',
    ' ---\na: 1\n---\n',
    '+++\na = 1\n+++\n',
    '\n---\n---\n',
  ])('finds no front matter in %j', (text) => expect(splitFrontMatter(text)).toBeUndefined())

  it('gives back every part of any text it cuts', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '-', '---', '\n', '\r\n', '\r', ' ', ':') })
    fc.assert(
      fc.property(part, part, (yaml, body) => {
        const text = `---\n${yaml}\n---\n${body}`
        const split = splitFrontMatter(text)!
        expect(text).toContain(split.yaml)
        expect(text.endsWith(split.body.replace(/^\n*/, ''))).toBe(true)
        expect(split.body.split(/\r\n|\n|\r/).length).toBe(text.split(/\r\n|\n|\r/).length)
      }),
    )
  })
})

describe('a mistake of syntax', () => {
  it.each([
    ['sources:\n\t- id: a\n\t  title: B\n\t  url: c\nkind: x\n', ['2:1 Unexpected tab, expected spaces']],
    [
      'summary: "Norway" says no.\n',
      ['1:19 Unexpected text after a closing quotation mark, expected the whole value in quotation marks, or none'],
    ],
    [
      'sources:\n  - id: a\n   title: B\n  - id: c\n',
      ['3:1 Unexpected indentation, expected the lines of a list’s item equally far in'],
    ],
    ['title: x\nsummary\nkind: y\n', ['2:1 Unexpected line without colon, expected key: value']],
    [
      'title: A: b\nsummary: C: d\n',
      [
        '1:8 Unexpected colon and space within a value, expected the value in quotation marks',
        '2:10 Unexpected colon and space within a value, expected the value in quotation marks',
      ],
    ],
  ])('in %j is told once, in words that name the fix', (yaml, expected) => {
    const { problems } = parseYaml(yaml, 1)
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(expected)
  })
})

describe('parseYaml', () => {
  it('keeps dates, times and yes as text', () => {
    expect(parseYaml('a: 2025-02-30\nb: yes\nc: 12:30\nd: 1.5', 1).value).toEqual({
      a: '2025-02-30',
      b: 'yes',
      c: '12:30',
      d: 1.5,
    })
  })

  it.each([
    ['', 'invalid-yaml', 2, 1],
    ['- a\n- b', 'invalid-yaml', 2, 1],
    ['just words', 'invalid-yaml', 2, 1],
    ['a: 1\nb: [', 'invalid-yaml', 3, 5],
    ['a: 1\nb: 2\na: 3', 'duplicate-key', 4, 1],
    ['a: &x 1', 'yaml-feature', 2, 7],
    ['a: *x', 'yaml-feature', 2, 4],
    ['a: !!str 1', 'yaml-feature', 2, 10],
    ['a: !!js/function x', 'yaml-feature', 2, 18],
    ['? [a]\n: b', 'yaml-feature', 2, 3],
    ['%YAML 1.1\n---\na: yes', 'yaml-feature', 2, 1],
    ['a: "\\0"', 'invalid-encoding', 2, 4],
    ['a: 1\nb: "\\u202E"', 'invalid-encoding', 3, 4],
    [`a: ${'['.repeat(21)}${']'.repeat(21)}`, 'nesting-too-deep', 2, 24],
    ['['.repeat(30_000), 'nesting-too-deep', 2, undefined],
    ['- '.repeat(20_000), 'nesting-too-deep', 2, undefined],
    ['? '.repeat(20_000), 'nesting-too-deep', 2, undefined],
  ])('refuses %.20j as %s', (yaml, code, line, column) => {
    const { problems, value } = parseYaml(yaml, 2)
    expect(value).toBeUndefined()
    expect(problems[0]).toMatchObject({ code, line, ...(column && { column }) })
  })

  it('refuses a bomb of aliases at once', () => {
    const bomb = ['a: &a [x, x]', ...Array.from({ length: 30 }, (_, i) => `k${i}: &k${i} [*a, *a, *a]`)].join('\n')
    const started = performance.now()
    expect(parseYaml(bomb, 1).problems.every(({ code }) => code === 'yaml-feature')).toBe(true)
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('keeps strange keys as data', () => {
    const { value } = parseYaml('__proto__: {admin: true}\nconstructor: x', 1)
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
  })

  it('locates values, keys and what is nearest to something missing', () => {
    const { locate } = parseYaml('a: 1\nlist:\n  - {id: x, url: y}\n  - {id: z}\n1: one\nempty:\n', 2)
    expect(locate(['a'])).toEqual({ line: 2, column: 4 })
    expect(locate(['a'], 'key')).toEqual({ line: 2, column: 1 })
    expect(locate(['list', 0, 'url'])).toEqual({ line: 4, column: 18 })
    expect(locate(['list', 0, 'url'], 'key')).toEqual({ line: 4, column: 13 })
    expect(locate(['list', 1, 'url'])).toEqual({ line: 5, column: 5 })
    expect(locate(['list', 7])).toEqual({ line: 4, column: 3 })
    expect(locate(['1'])).toEqual({ line: 6, column: 4 })
    expect(locate(['nothing', 'here'])).toEqual({ line: 2, column: 1 })
    expect(locate([])).toEqual({ line: 2, column: 1 })
  })

  it('names places within the text also where the parser loses count of lines', () => {
    for (const { line, column } of parseYaml('*}$\n!:', 2).problems) {
      expect(line).toBeLessThanOrEqual(3)
      expect(column).toBeLessThanOrEqual(4)
    }
  })

  it('never throws, and names places within the text', () => {
    const piece = fc.constantFrom(
      'a',
      'b: ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '\n',
      '  ',
      '&x ',
      '*x',
      '!!t ',
      '|',
      '>',
      '#',
      '? ',
      ',',
      '%',
      '\t',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 }), (pieces) => {
        const yaml = pieces.join('')
        const lines = yaml.split('\n')
        const { problems, value, locate } = parseYaml(yaml, 2)
        expect(problems.length === 0).toBe(value !== undefined)
        for (const { line, column } of [...problems, locate(['a', 0, 'b'])]) {
          expect(line).toBeGreaterThanOrEqual(2)
          expect(line).toBeLessThanOrEqual(lines.length + 1)
          expect(column).toBeGreaterThanOrEqual(1)
          expect(column).toBeLessThanOrEqual(lines[line - 2]!.length + 1)
        }
      }),
      { numRuns: 500 },
    )
  })
})
