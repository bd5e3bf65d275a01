import type { AnyEntry } from '../../story/entry.ts'
import type { FuzzyDate } from '../../story/dates.ts'
import { acceptSnapshot } from './snapshot.ts'

/** A source without archived copy. */
export interface PendingSource {
  /** The entry’s file. */
  path: string
  /** Its place in the list of sources. */
  index: number
  url: string
  /** The day a copy should be near to. */
  published: FuzzyDate | undefined
}

/** All sources with an address and without archived copy, page by page: one question serves all that name a page. */
export function pendingPages(entries: readonly AnyEntry[]): Map<string, PendingSource[]> {
  const sources = entries.flatMap(({ path, data }) =>
    data.sources.flatMap(({ url, archived, published, accessed }, index) =>
      url === undefined || archived !== undefined ? [] : [{ path, index, url, published: published ?? accessed }],
    ),
  )
  return Map.groupBy(sources, ({ url }) => url)
}

/** Archived copies that entries name already, by page: they need no question. */
export function knownCopies(entries: readonly AnyEntry[]): Map<string, string> {
  const copies = new Map<string, string>()
  for (const { url, archived, published } of entries.flatMap(({ data }) => data.sources)) {
    if (url === undefined || archived === undefined) continue
    const found = acceptSnapshot(archived, url, published)
    if ('archived' in found) copies.set(url, found.archived)
  }
  return copies
}
