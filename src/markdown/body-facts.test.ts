import { describe, expect, it } from 'vitest'
import type { BodyFacts } from '../story/entry.ts'
import { readBodyFacts } from './body-facts.ts'
import { parseBody } from './parse.ts'

const facts = (body: string, syntax: 'markdown' | 'mdx' = 'markdown'): BodyFacts =>
  readBodyFacts(parseBody(body, syntax), body).facts
const at = (items: readonly { line: number; column: number }[]) => items.map(({ line, column }) => `${line}:${column}`)

describe('readBodyFacts', () => {
  it('numbers the anchors of headings that are alike, without citations', () => {
    expect(
      facts('## So [@a]\n\n### So\n\n## Über *alles* & `x`').headings.map(({ depth, id, text }) => [depth, id, text]),
    ).toEqual([
      [2, 'so', 'So'],
      [3, 'so-1', 'So'],
      [2, 'über-alles--x', 'Über alles & x'],
    ])
  })

  it('lists citations one by one, quotations of components included', () => {
    const { citations } = facts('So [@a; @b/c].\n\n<Quote by="x" source="d/e">So</Quote>', 'mdx')
    expect(citations).toEqual([
      { source: 'a', line: 1, column: 5 },
      { source: 'c', of: 'b', line: 1, column: 9 },
      { source: 'e', of: 'd', line: 3, column: 1 },
    ])
  })

  it.each([
    ['[x](https://x.example "t")', 'link', 'https://x.example'],
    ['![x](../images/x.png "t")', 'image', '../images/x.png'],
    ['[x]: https://x.example', 'definition', 'https://x.example'],
    ['see https://x.example/a_b.', 'bare', 'https://x.example/a_b'],
    ['(www.x.example)', 'bare', 'www.x.example'],
    ['HTTP://X.EXAMPLE', 'bare', 'HTTP://X.EXAMPLE'],
    ['[x](&#106;avascript:1)', 'link', 'javascript:1'],
  ])('finds the address in %j', (body, role, url) => {
    expect(facts(body).addresses).toEqual([expect.objectContaining({ role, url })])
  })

  it('places what stands in later lines, quotations and lists exactly', () => {
    expect(at(facts('one\ntwo www.x.example').addresses)).toEqual(['2:5'])
    expect(at(facts('> one\n> two www.x.example\n> www.x.example').addresses)).toEqual(['2:7', '3:3'])
    expect(at(facts('- one\r\n  &amp; www.x.example').addresses)).toEqual(['2:9'])
    expect(at(facts('one [@x y]\n   [@x y]').forbidden)).toEqual(['1:5', '2:4'])
  })

  it.each([
    ['<b>x</b>', ['the tag <b>', 'the tag <b>']],
    ['<!-- x -->', ['an HTML comment']],
    ['<?php ?>', ['HTML']],
    ['![x][y]\n\n[y]: ../images/a.png', ['an image by reference']],
    ['[@a b]', ['[@a b]']],
    ['\\[@a b] and `<b>`', []],
    ['a < b', []],
  ])('finds what is not allowed in %j', (body, expected) => {
    expect(facts(body).forbidden.map(({ what }) => what)).toEqual(expected)
  })

  it.each([
    ['import x from "y"', 'an import or export'],
    ['{x}', 'an expression in braces'],
    ['a {x} b', 'an expression in braces'],
    ['<A {...x} />', 'a spread attribute'],
    ['<A x={1} />', 'code in the attribute x'],
    ['<A x="1" x="2" />', 'a second attribute x'],
  ])('finds code in %j', (body, what) => {
    expect(facts(body, 'mdx').forbidden).toEqual([expect.objectContaining({ kind: 'code', what })])
  })

  it('reads components with all their attributes', () => {
    const { components, images } = facts('<Figure src="a" alt="b" credit="c" __proto__="d" />\n\n<A title>x</A>', 'mdx')
    expect(components.map(({ name, attributes, filled }) => [name, Object.entries(attributes), filled])).toEqual([
      [
        'Figure',
        [
          ['src', 'a'],
          ['alt', 'b'],
          ['credit', 'c'],
          ['__proto__', 'd'],
        ],
        false,
      ],
      ['A', [['title', '']], true],
    ])
    expect(images).toEqual([{ src: 'a', alt: 'b', credit: 'c', line: 1, column: 1 }])
  })

  it('counts the words of prose, not its marks', () => {
    expect(facts('## One two\n\n- *three* [four](actor:x) [@a]\n\n```\ncode here\n```').words).toBe(4)
  })
})

describe('a component', () => {
  it.each([
    ['<Callout>One line.</Callout>', []],
    ['<Timeline topic="border" />', []],
    ['They met <Timeline topic="border" /> there.', ['component Timeline inside a line of text']],
  ])('in %s is judged by where it stands', (body, expected) => {
    const { facts } = readBodyFacts(parseBody(body, 'mdx'))
    expect(facts.forbidden.map(({ what }) => what)).toEqual(expected)
  })
})
