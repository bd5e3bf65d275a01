import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { plainMarkdown } from './plain-markdown.ts'

/** The text with what nobody sees made visible. */
const shown = (text: string) => plainMarkdown(text, 10_000).replaceAll('\u200B', '·')

describe('plainMarkdown', () => {
  it.each([
    ['headings, lists, emphasis and code', '## Pages\n\n- **2 added**, `a/b`\n', undefined],
    ['tables with escaped bars', '| a | b |\n| - | - |\n| x \\| y | z |\n', undefined],
    ['harmless characters by name', 'a &amp; b &lt;c&gt;\n', undefined],
    ['a mention', 'ask @octocat or @parley/owners\n', 'ask @·octocat or @·parley/owners\n'],
    ['a mention in disguise', '&#64;octocat &commat;octocat\n', '&·#·64;octocat &·commat;octocat\n'],
    ['references', '#12 parley/site#12 GH-12 gh-7\n', '#·12 parley/site#·12 GH-·12 gh-·7\n'],
    ['links and images', '[a](//b) ![c](d)\n', '[a]·(//b) ![c]·(d)\n'],
    ['links by name', '[a][b]\n\n[b]: //c\n', '[a]·[b]\n\n[b]·: //c\n'],
    ['addresses', '<https://a.b> _www.a.b HTTPS://a.b\n', '<·https:·//a.b> _www·.a.b HTTPS:·//a.b\n'],
    ['what backslashes hide', 'GH\\-12 http\\:\\/\\/a.b www\\.a.b\n', 'GH\\-·12 http\\:·\\/\\/a.b www·\\.a.b\n'],
    ['HTML', '<img src=x> <!-- </details> a < b\n', '<·img src=x> <·!-- <·/details> a < b\n'],
    ['a fence', '```mermaid\n', '``·`mermaid\n'],
    ['what moves the cursor or reorders text', 'a\u001B[2Jb\u202Ec\r\nd', 'a\uFFFD[2Jb\uFFFDc\nd'],
  ])('keeps or disarms %s', (_what, text, expected) => {
    expect(shown(text)).toBe(expected ?? text)
  })

  it('leaves nothing that mentions, links, loads or is HTML, whatever it is given', { timeout: 30_000 }, () => {
    const pieces = ['[', ']', '(', ')', '!', '<', '>', '@', 'a', '#', '1', '&', ';', 'num', 'https', '//a.b', 'www', '.', ':', '\n', ' ', '`', '~', '\\', '-', '"', 'GH', '\u200B'] // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const plain = plainMarkdown(parts.join(''), 10_000)
        const found = typesIn(fromMarkdown(plain))
        for (const type of ['link', 'image', 'html', 'definition', 'linkReference', 'imageReference'])
          expect(found, plain).not.toContain(type)
        const read = textOf(fromMarkdown(plain))
        expect(read).not.toMatch(/@[\w-]|#\d|GH-\d|https?:\/\/|www\.\w/i)
      }),
      { numRuns: 500 },
    )
  })

  it('cuts at a line, and says so', () => {
    const plain = plainMarkdown('one\ntwo\nthree\n', 9)
    expect(plain).toBe('one\ntwo\n\nThe report is longer; all of it is in the summary of the run.\n')
    expect(plainMarkdown('x'.repeat(100), 9)).not.toContain('x')
  })
})

function typesIn(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(typesIn) : [])]
}

/** The text that GitHub looks at for mentions and references: that of all nodes, after characters by name are read. */
function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join(' ')
  return 'value' in node ? node.value : ''
}
