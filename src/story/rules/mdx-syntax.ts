import { examplePage } from './example-story.ts'
import type { Rule } from './rule.ts'

export const mdxSyntax: Rule = {
  code: 'mdx-syntax',
  severity: 'error',
  title: 'An .mdx body parses as MDX.',
  reason: 'What does not parse cannot be rendered.',
  good: { 'pages/overview.mdx': examplePage('<Callout kind="note">\n\nFewer than &lt; five.\n\n</Callout>\n') },
  bad: { 'pages/overview.mdx': examplePage('<Callout kind="note">\n\nFewer than five.\n') },
}
