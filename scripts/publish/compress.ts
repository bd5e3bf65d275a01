import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What compression helps: text. Pictures, fonts and the search index are compressed as they are. */
const text = /\.(?:html|css|js|mjs|json|svg|xml|txt|csv|ics|opml|webmanifest)$/

/** A copy that saves less than a tenth is not worth the disk, and what fits into one packet as it is gains nothing. */
const gain = 0.9
const smallest = 1000

/** The ending of each compressed copy that servers look for beside a file. */
export const endings = ['.br', '.gz'] as const

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]

/**
 * Brotli’s levels: the best for what browsers keep for a year; for pages, which all change when the story goes on, the last
 * before it becomes slow (the best one saves a tenth more there and takes twenty times as long).
 */
const levels = { kept: constants.BROTLI_MAX_QUALITY, page: 6 }

/** The compressed copies of a file that are worth having, by their ending. */
export async function compressedCopies(path: string, content: Buffer): Promise<Map<string, Buffer>> {
  if (!text.test(path) || content.length < smallest) return new Map()
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: path.startsWith('_assets/') ? levels.kept : levels.page,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  const copies = await Promise.all([brotli(content, { params }), zip(content, { level: 9 })])
  const made = endings.map((ending, index) => [ending, copies[index]!] as const)
  return new Map(made.filter(([, copy]) => copy.length <= content.length * gain))
}
