import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { addToFrontMatter } from './edit-front-matter.ts'
import { parseYaml, splitFrontMatter } from './front-matter.ts'

const archived = 'https://web.archive.org/web/20250213000000/https://a.example/x'
const after = ['id', 'title', 'url', 'published']
const add = (text: string, path: readonly PropertyKey[] = ['sources', 0], value = archived) =>
  addToFrontMatter(text, path, 'archived', value, after)
const edited = (yaml: string, value?: string) => {
  const edit = add(`---\n${yaml}\n---\nBody\n`, ['sources', 0], value)
  return 'text' in edit ? edit.text.slice(4, -10) : edit.problem
}

describe('addToFrontMatter', () => {
  it.each([
    [
      'sources:\n  - id: a\n    url: https://a.example/x\n    lang: uk',
      `sources:\n  - id: a\n    url: https://a.example/x\n    archived: ${archived}\n    lang: uk`,
    ],
    [
      'sources:\n- published: 2025-01-01 # seen\n  id: a\n# next\nx: 1',
      `sources:\n- published: 2025-01-01 # seen\n  archived: ${archived}\n  id: a\n# next\nx: 1`,
    ],
    [
      'sources:\n  - id: a\n    url: >-\n      https://a.example/x\n\n  - id: b',
      `sources:\n  - id: a\n    url: >-\n      https://a.example/x\n    archived: ${archived}\n\n  - id: b`,
    ],
    [
      'sources: [{id: a, "url": \'https://a.example/x\' , lang: uk}]',
      `sources: [{id: a, "url": 'https://a.example/x', archived: ${archived} , lang: uk}]`,
    ],
    [
      'sources:\n  - {\n      id: a,\n      url: https://a.example/x, # here\n    }',
      `sources:\n  - {\n      id: a,\n      url: https://a.example/x,\n      archived: ${archived}, # here\n    }`,
    ],
    [
      'sources:\n  - {id: a, url: https://a.example/x} # all',
      `sources:\n  - {id: a, url: https://a.example/x, archived: ${archived}} # all`,
    ],
    ['sources:\n  -\n    lang: uk', `sources:\n  -\n    lang: uk\n    archived: ${archived}`],
    ['sources: [{}]', `sources: [{archived: ${archived}}]`],
  ])('adds a line to %j', (yaml, wanted) => expect(edited(yaml)).toBe(wanted))

  it.each([
    'https://a.example/x,y',
    'https://a.example/#part',
    'https://a.example/{x}',
    'https://a.example/x?a=b&c=d,e',
    'https://a.example/?q=a:',
  ])('quotes %s where it must', (value) =>
    expect(parseYaml(edited('sources: [{id: a}]', value), 1).value).toEqual({
      sources: [{ id: 'a', archived: value }],
    }),
  )

  it('keeps CRLF, a byte order mark and what stands behind the front matter', () => {
    const text = '\uFEFF---\r\nsources:\r\n  - id: a\r\n    url: https://a.example/x\r\n---\r\nBody --- \r\n'
    expect(add(text)).toEqual({ text: text.replace('/x\r\n', `/x\r\n    archived: ${archived}\r\n`) })
  })

  it.each<[string, readonly PropertyKey[], string]>([
    ['Body', ['sources', 0], 'Unexpected file without front matter, expected it between two lines of ---'],
    ['---\nsources: [a]\n---\n', ['sources', 0], 'Unexpected sources.0, expected keys without archived'],
    ['---\nsources: [{archived: x}]\n---\n', ['sources', 0], 'Unexpected sources.0, expected keys without archived'],
    ['---\nsources: []\n---\n', ['sources', 0], 'Unexpected sources.0, expected keys without archived'],
  ])('leaves %j alone', (text, path, problem) => expect(add(text, path)).toEqual({ problem }))

  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from('ab: #-,{}[]\'"\n|>&*!?%@é')), maxLength: 12 }),
    fc.webUrl(),
    fc.constant('2025-01-01'),
  )
  const source = fc.record({ id: word, title: word, url: word, published: word, lang: word }, { requiredKeys: ['id'] })
  const style = fc.record({
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    lineWidth: fc.constantFrom(0, 40, 80),
    indent: fc.constantFrom(1, 2, 4),
    indentSeq: fc.boolean(),
    defaultStringType: fc.constantFrom(
      'PLAIN' as const,
      'QUOTE_SINGLE' as const,
      'QUOTE_DOUBLE' as const,
      'BLOCK_FOLDED' as const,
      'BLOCK_LITERAL' as const,
    ),
    eol: fc.constantFrom('\n', '\r\n'),
    comments: fc.boolean(),
  })

  it('adds one piece of text and one key to whatever was written', () => {
    fc.assert(
      fc.property(
        fc.array(source, { minLength: 1, maxLength: 3 }),
        style,
        fc.nat(),
        fc.oneof(word, fc.constant(archived)),
        (sources, how, pick, value) => {
          const { eol, comments, ...options } = how
          const data = { title: 'T', sources, last: ['x'] }
          const plain = stringify(data, { ...options, version: '1.2', defaultKeyType: 'PLAIN' })
          const yaml = (comments ? plain.replace(/^(sources|last):/gm, '# about $1\n$1:') : plain).replace(/\n/g, eol)
          const text = `---${eol}${yaml}---${eol}Body${eol}`
          const split = splitFrontMatter(text)
          const before = split && parseYaml(split.yaml, 1)
          fc.pre(before !== undefined && before.problems.length === 0)
          const index = pick % sources.length
          const edit = add(text, ['sources', index], value)
          if (!('text' in edit)) throw new Error(`${edit.problem}\n${text}`)
          const start = commonStart(text, edit.text)
          const inserted = edit.text.length - text.length
          expect(edit.text.slice(start + inserted)).toBe(text.slice(start))
          const wanted = structuredClone(before.value) as { sources: Record<string, unknown>[] }
          wanted.sources[index]!['archived'] = value
          expect(parseYaml(splitFrontMatter(edit.text)!.yaml, 1).value).toEqual(wanted)
        },
      ),
      { numRuns: 150 },
    )
  })
})

function commonStart(a: string, b: string): number {
  let index = 0
  while (index < a.length && a[index] === b[index]) index++
  return index
}
