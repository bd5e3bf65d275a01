import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { citationSyntax } from './citation-syntax.ts'
import { extendedSyntax } from './parse.ts'
import { refuseCode } from './refuse-code.ts'

const compiler = unified().use(remarkParse).use(remarkMdx).use([extendedSyntax, citationSyntax, refuseCode])
const compile = (body: string) => compiler.runSync(compiler.parse(body), body)

it.each([
  ['import "node:fs"', 'an import'],
  ['export const a = 1', 'an import or export'],
  ['{1}', 'an expression'],
  ['| a |\n|---|\n| {1} |', 'an expression'],
  ['a[^1]\n\n[^1]: {1}', 'an expression'],
  ['<Callout title={1} />', 'code in the attribute title'],
  ['<Callout {...{}} />', 'a spread attribute'],
  ['<Callout set:html="a" />', 'Callout set:html'],
  ['<Callout client:load />', 'Callout client:load'],
  ['<script>a</script>', 'script'],
  ['<></>', 'expected a component'],
  ['![a](./evil.js)', 'image ./evil.js'],
  ['![a](../images/evil.js)', 'image ../images/evil.js'],
  ['<Figure src="sharp" />', 'image sharp'],
  ['[a](javascript:a)', 'address javascript:a'],
])('stops the compiler at %j', (body, message) => {
  expect(() => compile(body)).toThrow(message)
})

it('lets data pass', () => {
  expect(() => compile('<Callout title="a">\n\nSo [@daily] [x](actor:ann).\n\n</Callout>')).not.toThrow()
})
