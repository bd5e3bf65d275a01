import fc from 'fast-check'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { citationSyntax } from './citation-syntax.ts'
import { extendedSyntax, parseBody } from './parse.ts'
import { visit } from './visit.ts'

const whole = unified().use(remarkParse).use(extendedSyntax).use(citationSyntax).freeze()

const pieces = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '\n\n\n',
    ' ',
    '    ',
    '\t',
    'a',
    'b c',
    '.',
    '# ',
    '## ',
    '> ',
    '- ',
    '1. ',
    '---',
    ':-',
    '-:',
    '-',
    ':',
  ],
  ...[
    '|',
    '| a |',
    '|---|',
    '~',
    '~~',
    '[^1]',
    '[^1]: ',
    '[a]',
    '(b)',
    '[@x]',
    '[@x; @y/z]',
    '![',
    '`',
    '```\n',
    '*',
    '**',
  ],
  ...['<b>', '<!--', 'https://a.example', '<https://a.example>', '\\', '&amp;', '\uFEFF', '[a]: b\n'],
)

describe('parseBody', () => {
  it('gives the tree and the places that all of the syntax gives', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.array(pieces, { maxLength: 12 }), (lines, parts) => {
        const text = '\n'.repeat(lines) + parts.join('')
        expect(parseBody(text, 'markdown').children).toEqual(whole.parse(text).children)
      }),
      { numRuns: 500, examples: [[0, ['~', '**', 'a', '\n', '**', '<https://a.example>', '*', '**']]] },
    )
  }, 30_000)

  it.each([
    ['a\n:-', 'table'],
    ['a\n-:', 'table'],
    ['| a |\n|---|', 'table'],
    ['a[^1]\n\n[^1]: b', 'footnoteReference'],
    ['~~a~~', 'delete'],
  ])('finds in %j the %s', (text, type) => {
    const types: string[] = []
    visit(parseBody(text, 'markdown'), (node) => {
      types.push(node.type)
      return undefined
    })
    expect(types).toContain(type)
  })
})
