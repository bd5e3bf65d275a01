import { examplePage } from './example-story.ts'
import type { Rule } from './rule.ts'

export const mdxCode: Rule = {
  code: 'mdx-code',
  severity: 'error',
  each: true,
  title: 'MDX holds data, not code: no imports, exports, braces or spread attributes.',
  reason: 'Code in an entry would run on the machine that builds the site.',
  good: { 'pages/overview.mdx': examplePage('<Callout kind="note">\n\nA note.\n\n</Callout>\n') },
  bad: { 'pages/overview.mdx': examplePage('import x from "./x.js"\n\n<Callout title={x} {...x}>{x}</Callout>\n') },
  *check(reading) {
    for (const { path, facts } of reading.bodies) {
      for (const { kind, what, line, column } of facts.forbidden) {
        if (kind !== 'code') continue
        const message = `Unexpected ${what}, expected Markdown and components with plain attributes`
        yield { file: path, place: { line, column }, message, hint: 'A literal brace is written \\{ in .mdx entries.' }
      }
    }
  },
}
