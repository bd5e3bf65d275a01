import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { blockTextOf } from './block-text.ts'
import { parseCitation } from './citation-syntax.ts'
import { parseBody } from './parse.ts'

/** The citations of a body as authors write them, without brackets. */
function citations(body: string, syntax: 'markdown' | 'mdx' = 'markdown'): string[] {
  const found: string[] = []
  visit(parseBody(body, syntax), 'citation', ({ refs }) => {
    found.push(refs.map(({ of, source, offset }) => `${offset}:${of ? `${of}/` : ''}${source}`).join(' '))
  })
  return found
}

describe('a citation', () => {
  it.each([
    ['So [@tass].', ['1:tass']],
    ['So [@tass; @bbc].', ['1:tass 8:bbc']],
    ['So [@tass;@bbc;   @dw].', ['1:tass 7:bbc 15:dw']],
    ['So [@2025-02-11-interview/guardian].', ['1:2025-02-11-interview/guardian']],
    ['[@a][@b]', ['1:a', '1:b']],
    ['*so [@a]*', ['1:a']],
    ['> - so [@a]', ['1:a']],
    ['## So [@a]', ['1:a']],
    ['| a |\n|---|\n| so [@a; @b] |', ['1:a 5:b']],
    ['[^1]\n\n[^1]: so [@a]', ['1:a']],
    ['[so [@a]](https://x.example)', ['1:a']],
    ['[@a](https://x.example)', []],
    ['[@a]: https://x.example\n\n[@a]', ['1:a']],
    ['[@A_b-9]', ['1:A_b-9']],
    ['\\[@tass]', []],
    ['`[@tass]`', []],
    ['    [@tass]', []],
    ['```\n[@tass]\n```', []],
    ['[@]', []],
    ['[@tass', []],
    ['[@tass;]', []],
    ['[@tass; bbc]', []],
    ['[@tass, p. 3]', []],
    ['[@a/b/c]', []],
    ['[@/b]', []],
    ['[@a/]', []],
    ['[@a;\n@b]', []],
    ['[ @a]', []],
    ['![@a](../images/x.png)', []],
    ['[@тасс]', []],
  ])('in %j is read as %j', (body, expected) => {
    expect(citations(body)).toEqual(expected)
  })

  it('is read alike in MDX, within components too', () => {
    expect(citations('<Callout>\n\nSo [@a; @b].\n\n</Callout>', 'mdx')).toEqual(['1:a 5:b'])
  })

  it('keeps its place in the file', () => {
    visit(parseBody('One\n\ntwo [@a]', 'markdown'), 'citation', ({ position }) => {
      expect(position?.start).toMatchObject({ line: 3, column: 5 })
    })
  })

  it('comes back from any list of ids', () => {
    const id = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+){0,3}$/)
    const ref = fc.record({ source: id, of: fc.option(id, { nil: undefined }) })
    fc.assert(
      fc.property(fc.array(ref, { minLength: 1, maxLength: 5 }), fc.constantFrom('; ', ';', ';  '), (refs, joint) => {
        const written = refs.map(({ of, source }) => (of === undefined ? `@${source}` : `@${of}/${source}`))
        const found: unknown[] = []
        visit(parseBody(`So [${written.join(joint)}].`, 'markdown'), 'citation', (node) => {
          found.push(...node.refs.map(({ of, source }) => (of === undefined ? { source } : { source, of })))
        })
        expect(found).toEqual(refs.map(({ of, source }) => (of === undefined ? { source } : { source, of })))
      }),
    )
  })

  it('never breaks the parser, and loses no text that is none', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '@',
      ';',
      '/',
      'a',
      ' ',
      '-',
      '[@a]',
      '(',
      ')',
      '!',
      '\\',
      '`',
      '*',
      '>',
      '\n',
      '[@a; @b',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const tree: Nodes = parseBody(pieces.join(''), 'markdown')
        visit(tree, 'citation', ({ refs }) => {
          for (const { source, of } of refs)
            expect([source, of ?? 'a']).toEqual([expect.stringMatching(/^[\w-]+$/), expect.stringMatching(/^[\w-]+$/)])
        })
        expect(typeof blockTextOf(tree)).toBe('string')
      }),
      { numRuns: 500 },
    )
  })
})

describe('parseCitation', () => {
  it.each([
    ['tass', { source: 'tass' }],
    ['2025-02-11-interview/guardian', { source: 'guardian', of: '2025-02-11-interview' }],
    ['a/b/c', { source: 'b/c', of: 'a' }],
    ['', { source: '' }],
  ])('reads %j', (text, expected) => expect(parseCitation(text)).toEqual(expected))
})
