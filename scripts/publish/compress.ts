import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What compression helps: text. Pictures, fonts and the search index are compressed as they are. */
const text = /\.(?:html|css|js|mjs|json|svg|xml|txt|csv|ics|webmanifest)$/

/** A copy that saves less than a tenth is not worth the open file and the lookup. */
const gain = 0.9

/** The ending of each compressed copy that servers look for beside a file. */
export const endings = ['.br', '.gz'] as const

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]

/**
 * The compressed copies of a file that are worth having, by their ending. Brotli’s last level takes ten times as long as
 * the one before it that is used here, for a few per cent; all pages change when the story goes on.
 */
export async function compressedCopies(path: string, content: Buffer): Promise<Map<string, Buffer>> {
  if (!text.test(path)) return new Map()
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  const copies = await Promise.all([brotli(content, { params }), zip(content, { level: 9 })])
  const made = endings.map((ending, index) => [ending, copies[index]!] as const)
  return new Map(made.filter(([, copy]) => copy.length <= content.length * gain))
}
