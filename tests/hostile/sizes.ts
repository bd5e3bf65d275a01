import { development, developmentPath, mdxPage, mdxPath, type HostileInput } from './input.ts'

/** So many letters of a body: below the limit of a file, above all others. */
const much = 100_000

const fill = (text: string, length = much) => text.repeat(Math.ceil(length / text.length))

/** The text again and again, as paragraphs or tables of their own. */
const blocks = (text: string, length = much) => fill(`${text}\n\n`, length)

const row = (cells: number, text: string) => `|${`${text}|`.repeat(cells)}\n`

/** What keeps parsers busy, after the tests of cmark (test/pathological_tests.py) and of micromark. `ok` is within all limits. */
const markdown: readonly (readonly [name: string, body: string, find: 'file-too-large' | 'nesting-too-deep' | 'ok'])[] =
  [
    ['a megabyte of words', 'word '.repeat(200_000), 'file-too-large'],
    ['4,000 quotations', '>'.repeat(4000), 'nesting-too-deep'],
    ['51 quotations', `${'> '.repeat(51)}a`, 'nesting-too-deep'],
    ['51 lists', `${'- '.repeat(51)}a`, 'nesting-too-deep'],
    [
      'lists below lists',
      Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
      'nesting-too-deep',
    ],
    ['strong emphasis in emphasis', `${'*a **a '.repeat(4000)}b${' a** a*'.repeat(4000)}`, 'file-too-large'],
    ['emphasis that never closes', blocks('a_ '.repeat(1900)), 'file-too-large'],
    ['emphasis that never opens', blocks('_a '.repeat(1900)), 'file-too-large'],
    ['mixed emphasis', blocks('*a_ '.repeat(990)), 'file-too-large'],
    ['asterisks', blocks('*'.repeat(15_000)), 'ok'],
    ['links that never close', blocks('[a'.repeat(1900)), 'file-too-large'],
    ['links that never open', blocks('a]'.repeat(1900)), 'file-too-large'],
    ['links in links', '['.repeat(50_000) + 'a' + ']'.repeat(50_000), 'file-too-large'],
    ['images in images', '!['.repeat(50_000), 'file-too-large'],
    ['brackets with parentheses', blocks('[ (]('.repeat(900)), 'file-too-large'],
    ['parentheses in an address', blocks(`[a](${'('.repeat(1900)}`), 'ok'],
    ['an address that never ends', blocks(`[a](<b${' '.repeat(1500)}`), 'ok'],
    [
      'backticks of all lengths',
      blocks(Array.from({ length: 170 }, (_, length) => `e${'`'.repeat(length)}`).join('')),
      'ok',
    ],
    ['angle brackets', fill('<'), 'file-too-large'],
    ['tags that never close', blocks('<a '.repeat(3000)), 'file-too-large'],
    ['comments that never close', blocks('a <!-- '.repeat(2100)), 'file-too-large'],
    ['instructions that never close', blocks('a <? '.repeat(2500)), 'file-too-large'],
    ['entities', blocks('&'.repeat(15_000)), 'ok'],
    ['backslashes', blocks('\\'.repeat(15_000)), 'ok'],
    ['spaces', blocks(`a${' '.repeat(15_000)}b`), 'ok'],
    ['tabs', blocks(`${'\t'.repeat(15_000)}b`), 'ok'],
    ['a line of 200,000 letters', 'a'.repeat(much), 'file-too-large'],
    ['lines of one letter', fill('a\n'), 'file-too-large'],
    ['paragraphs of one letter', fill('a\n\n'), 'file-too-large'],
    ['quotations of one letter', fill('> a\n\nb\n\n'), 'file-too-large'],
    ['lists of one letter', fill('- a\n\n+ b\n\n'), 'file-too-large'],
    ['a quotation of lazy lines', blocks(`> a\n${'b\n'.repeat(900)}`), 'file-too-large'],
    ['underlined headings', blocks(`${'a\n'.repeat(900)}===`), 'file-too-large'],
    ['fences', blocks('```\na\n```\n'.repeat(300)), 'file-too-large'],
    ['a wide table', row(5000, 'a') + row(5000, '-') + 'a\n'.repeat(900), 'file-too-large'],
    ['a table of empty rows', row(99, 'a') + row(99, '-') + 'a\n'.repeat(900), 'file-too-large'],
    ['many tables', blocks(row(99, 'a') + row(99, '-') + 'a\n'.repeat(40)), 'file-too-large'],
    ['a bomb of references', `[a]: /x "${'t'.repeat(15_000)}"\n\n${blocks('[a]'.repeat(900))}`, 'file-too-large'],
    ['a bomb of footnotes', `[^a]: b\n\n${blocks('[^a]'.repeat(900))}`, 'file-too-large'],
    [
      'footnotes one by one',
      Array.from({ length: 6000 }, (_, id) => `a[^${id}]\n\n[^${id}]: b\n`).join('\n'),
      'file-too-large',
    ],
    [
      'footnotes in footnotes',
      Array.from({ length: 6000 }, (_, id) => `[^${id}]: [^${id + 1}]\n`).join('\n'),
      'file-too-large',
    ],
    ['definitions', blocks('[a]: b\n'.repeat(900)), 'file-too-large'],
    ['citations', blocks('[@daily]'.repeat(900)), 'file-too-large'],
    ['a citation of many', `[@${'daily; @'.repeat(1700)}daily]`, 'ok'],
    ['quotation marks', blocks('“'.repeat(5000), much / 3), 'ok'],
    ['words twice', blocks('the the '.repeat(1900)), 'ok'],
    ['a character of a thousand marks', blocks(`a${'\u0301'.repeat(15_000)}`, much / 2), 'ok'],
    ['families', blocks('👩‍👩‍👧'.repeat(900), much / 3), 'ok'],
  ]

const inMdx: readonly (readonly [name: string, body: string, ...finds: string[]])[] = [
  ['components in components', `${'<Callout>\n\n'.repeat(60)}a\n\n${'</Callout>\n\n'.repeat(60)}`, 'nesting-too-deep'],
  ['4,000 components that never close', '<Callout>\n\n'.repeat(4000), 'mdx-syntax'],
  ['elements in a line', blocks(`${'<a>'.repeat(2400)}${'</a>'.repeat(2000)}`), 'file-too-large'],
  ['braces', fill('{'), 'file-too-large'],
  ['braces in braces', `${'{'.repeat(900)}1${'}'.repeat(900)}`, 'mdx-syntax'],
  ['parentheses in a brace', `{${'('.repeat(7000)}1${')'.repeat(7000)}}`, 'mdx-syntax'],
  ['a brace of many lines', `{\n${'1+\n'.repeat(900)}1}`, 'mdx-code'],
  ['a template that never ends', `export const a = \`\n\n${'a\n\n'.repeat(400)}`, 'mdx-syntax'],
  ['imports', 'import "b"\n'.repeat(800), 'mdx-code'],
  ['an attribute of 15,000 letters', `<Details summary="${'a'.repeat(15_000)}">\n\na\n\n</Details>`],
  ['2,000 attributes', `<Callout ${'a="b" '.repeat(2000)}/>`, 'mdx-component', 'mdx-code'],
]

/** Inputs that are large, deep or laborious. */
export const sizes: readonly HostileInput[] = [
  ...markdown.map(([name, body, find]): HostileInput => ({
    name: `much: ${name}`,
    path: developmentPath,
    content: development(body),
    finds: find === 'ok' ? [] : [find],
  })),
  ...inMdx.map(([name, body, ...finds]): HostileInput => ({
    name: `much MDX: ${name}`,
    path: mdxPath,
    content: mdxPage(body),
    finds,
  })),
]
