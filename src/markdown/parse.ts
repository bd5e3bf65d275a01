import type { Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { citationSyntax } from './citation-syntax.ts'
import { visit } from './visit.ts'

/**
 * Tables, footnotes and strikethrough as GitHub writes them, without autolink literals:
 * those cost more than all the rest, and bare addresses are not allowed here.
 */
export function extendedSyntax(this: Processor): undefined {
  const data = this.data()
  const micromarkExtensions = (data.micromarkExtensions ??= [])
  const fromMarkdownExtensions = (data.fromMarkdownExtensions ??= [])
  micromarkExtensions.push(gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false }))
  fromMarkdownExtensions.push(gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown())
}

const plain = unified().use(remarkParse).use(citationSyntax).freeze()
const markdown = unified().use(remarkParse).use(extendedSyntax).use(citationSyntax).freeze()
const mdx = unified().use(remarkParse).use(remarkMdx).use(extendedSyntax).use(citationSyntax).freeze()

/** What a body with extended syntax has somewhere: without it, looking for tables in each line costs a third of the parsing. One `~` is enough: beside it, `**` opens and closes in other places. */
const extended = /\||:-|-:|\[\^|~/

/** Whether a file of this path is MDX. */
export function isMdx(path: string): boolean {
  return path.endsWith('.mdx')
}

/**
 * Parses a body into its syntax tree. Positions are those of the text given:
 * to keep an author’s line numbers, put the front matter’s line breaks in front.
 * Throws a VFileMessage with a place for MDX that does not parse; Markdown always parses.
 */
export function parseBody(text: string, syntax: 'markdown' | 'mdx'): Root {
  if (syntax === 'mdx') return mdx.parse(text)
  const lines = /^\n+(?!\uFEFF)/.exec(text)?.[0].length ?? 0
  const rest = text.slice(lines)
  return movedDown((extended.test(rest) ? markdown : plain).parse(rest), lines)
}

/** The tree with `lines` empty lines before it: quicker than to have them parsed, and there are as many as front matter has lines. */
function movedDown(tree: Root, lines: number): Root {
  visit(tree, ({ position }) => {
    if (!position || lines === 0) return undefined
    for (const point of [position.start, position.end]) {
      point.line += lines
      if (point.offset !== undefined) point.offset += lines
    }
    return undefined
  })
  return tree
}
