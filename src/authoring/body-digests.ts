import { createHash } from 'node:crypto'
import type { AnyEntry } from '../story/entry.ts'
import { decodeText } from './decode-text.ts'
import { splitFrontMatter } from './front-matter.ts'
import type { ContentFiles } from './content-folder.ts'

/** A digest of each entry’s body, by the path of its file: front matter that is only laid out differently changes none. */
export async function bodyDigests(files: ContentFiles, entries: readonly AnyEntry[]): Promise<Map<string, string>> {
  const digests = entries.map(async ({ path, digest }) => {
    const decoded = decodeText(await files.read(path))
    const split = 'text' in decoded ? splitFrontMatter(decoded.text) : undefined
    return [path, split ? createHash('sha256').update(split.body).digest('hex') : digest] as const
  })
  return new Map(await Promise.all(digests))
}
