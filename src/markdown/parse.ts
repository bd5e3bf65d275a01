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

const markdown = unified().use(remarkParse).use(extendedSyntax).use(citationSyntax).freeze()
const mdx = unified().use(remarkParse).use(remarkMdx).use(extendedSyntax).use(citationSyntax).freeze()

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
  return (syntax === 'mdx' ? mdx : markdown).parse(text)
}
