import type { Issue, Position } from '../../story/issue.ts'

/** An address in a file of the built site. */
export interface OutputLink {
  url: string
  /**
   * `follow`: readers may go there. `load`: a browser fetches it by itself. `state`: a program is told that it is there, so
   * with the site’s own host it must be a page of the site.
   */
  role: 'follow' | 'load' | 'state'
  /** Set where a browser runs what it loads, or lets it style the page. */
  isCode?: boolean
  /** Where it stands in the text of the file. */
  offset: number
}

/** What a reader says against a file. */
export interface Remark {
  code: string
  message: string
  offset: number
}

/** What one file of the built site holds, as far as the verifier asks. */
export interface OutputText {
  links: OutputLink[]
  remarks: Remark[]
  /** Names of places on a page. Undefined where a fragment means nothing. */
  anchors?: Set<string>
  /** Where a page leads by itself. */
  jump?: OutputLink
  /** Set on a page that asks search engines not to list it. */
  unlisted?: true
  /** The lines of a `_redirects` file. */
  redirects?: { from: string; to: string; offset: number }[]
}

/** Something wrong with the built site; without a place, with the file as a whole. */
export interface Fault extends Omit<Remark, 'offset'> {
  file: string
  offset?: number | undefined
  /** The link that is wrong, as `packLink` writes it: where it stands is looked up. */
  link?: number
}

/** An entry that readers must be able to reach and to find. */
export interface ExpectedEntry {
  /** From the site’s root; with a fragment where entries share a page. */
  url: string
  title: string
}

/** An entry of which nothing may be published. */
export interface HiddenEntry {
  /** As people know it: `developments/2025-01-12-secret`. */
  name: string
  url: string
  /** Texts that stand in no output: its id and its title, where these can mean nothing else. */
  texts: string[]
}

/** A record of the search index as it lies on the disk. */
export interface IndexedRecord {
  url: string
  title: string
  content: string
}

/** What the built site must hold. */
export interface Expectation {
  /** The site’s own address without a path: `https://example.org`. */
  url: string
  /** Files that must be there, below the folder; those of `pagefind/` among them, hashed assets not. */
  files: readonly string[]
  /** Files from `public/`, which their owners answer for. */
  publicFiles: readonly string[]
  entries: readonly ExpectedEntry[]
  hidden: readonly HiddenEntry[]
  /** Undefined where there is no search. */
  records?: readonly IndexedRecord[]
}

/** Hashed files of the build: scripts, styles, fonts. */
export const isAsset = (path: string) => path.startsWith('_assets/')

/** The place of an offset in a text. */
export function placeOf(text: string, offset: number): Position {
  const before = text.lastIndexOf('\n', offset - 1)
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return { line, column: offset === 0 ? 1 : offset - before }
}

/** A finding at a place of a file of the built site. */
export function issueOf({ code, file, message, offset = 0 }: Fault, text: string): Issue {
  return { code, severity: code === 'heavy-page' ? 'warning' : 'error', file, ...placeOf(text, offset), message }
}
