/** One input of the corpus: a file that a stranger might commit to the example story. */
export interface HostileInput {
  /** What it is, as the title of its test. */
  name: string
  /** Below the content folder. */
  path: string
  /** The file’s content; of a body or a front matter `withBody` and `withKey` make it. */
  content: string | Uint8Array
  /**
   * The findings there must be, as `code` or `line:column code`; no other error may stand beside them.
   * Absent where the input must render.
   */
  finds?: readonly string[]
  /** Of what renders: words that its page must show. */
  shows?: string
}

/** A page of MDX with this body, which starts on line 5. */
export function mdxPage(body: string): string {
  return `---\ntitle: Overview\nsummary: The story so far.\n---\n${body}\n`
}

/** A development with this body, which starts on line 12. */
export function development(body: string): string {
  return withKeys('', body)
}

/** A development with lines of front matter added, from line 11. */
export function withKeys(keys: string, body = 'The talks opened on Friday [@daily].'): string {
  return `---
title: Talks open
date: 2025-01-10
kind: meeting
summary: The talks opened.
actors: [ann-ames]
topics: [border]
published: 2025-01-10
sources:
  - {id: daily, title: Talks open, publisher: Daily, agency: "AP, Reuters", url: https://daily.example/talks, archived: https://archive.example/talks}
${keys === '' ? '' : `${keys}\n`}---
${body}
`
}

/** Where a development of the example story stands. */
export const developmentPath = 'developments/2025-01-10-opening.md'

/** Where its page of MDX stands. */
export const mdxPath = 'pages/overview.mdx'
