import type { OutputText } from './output.ts'
import { readCalendar } from './read-calendar.ts'
import { addressesIn, readPlainText, readRedirects, readScript, readStyles } from './read-data.ts'
import { readAtom, readJsonFeed, readOutlines, type Items } from './read-feeds.ts'
import { readDrawing, readPage } from './read-markup.ts'
import { readOpenSearch, readSitemap } from './read-sitemap.ts'
import { readChecksums, readTable, readYaml } from './read-tables.ts'

/**
 * Reads a file of the built site: its text → what it holds, which depends on nothing else. Never throws: what it cannot read
 * is a remark. `items` spares reading a text again that stands in several files.
 */
export type FileReader = (text: string, items: Items) => OutputText

/**
 * Which files are read, and how: the first that fits. A new kind of file is one line here and one function; a kind that is
 * neither here nor opaque is a finding, so that nothing is published unread.
 */
const readers: readonly (readonly [pattern: RegExp, read: FileReader])[] = [
  [/\.html$/, readPage],
  [/\.svg$/, readDrawing],
  [/(?:^|\/)feed\.xml$/, readAtom],
  [/(?:^|\/)feed\.json$/, readJsonFeed],
  [/\.opml$/, readOutlines],
  [/\.ics$/, readCalendar],
  [/\.json$/, addressesIn],
  [/\.css$/, readStyles],
  [/\.js$/, readScript],
  [/^_redirects$/, readRedirects],
  [/^sitemap(?:-\d+)?\.xml$/, readSitemap],
  [/^opensearch\.xml$/, readOpenSearch],
  [/\.webmanifest$/, addressesIn],
  [/\.csv$/, readTable],
  [/\.cff$/, readYaml],
  [/(?:^|\/)checksums\.txt$/, readChecksums],
  [/\.txt$/, readPlainText],
]

/** Files with nothing in them that leads anywhere: pictures, fonts, and what hosts read. */
const opaque = /\.(?:avif|ico|jpe?g|png|webp|woff2?)$|^_headers$/

/** How to read a file; `none` where it holds nothing to judge, undefined where nobody knows. */
export function readerOf(path: string): FileReader | 'none' | undefined {
  // Pagefind’s own program and data: `search/read-index.ts` reads them.
  if (path.startsWith('pagefind/')) return 'none'
  return readers.find(([pattern]) => pattern.test(path))?.[1] ?? (opaque.test(path) ? 'none' : undefined)
}
