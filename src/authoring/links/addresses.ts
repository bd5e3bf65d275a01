import type { AnyEntry } from '../../story/entry.ts'

/** An address that published sources name, with all that name it. */
export interface SourceAddress {
  url: string
  /** A copy that one of them names. */
  archived: string | undefined
  uses: SourceUse[]
}

/** Where an address is named. */
export interface SourceUse {
  /** The entry’s file. */
  path: string
  /** The source’s id. */
  id: string
  /** Its place in the list of sources. */
  index: number
}

/** Every address of the sources of published entries, each once. */
export function sourceAddresses(entries: readonly AnyEntry[]): SourceAddress[] {
  const addresses = new Map<string, SourceAddress>()
  for (const { path, data } of entries) {
    if (data.draft) continue
    for (const [index, { id, url, archived }] of data.sources.entries()) {
      if (url === undefined) continue
      const address = addresses.get(url) ?? { url, archived: undefined, uses: [] }
      address.archived ??= archived
      address.uses.push({ path, id, index })
      addresses.set(url, address)
    }
  }
  return [...addresses.values()]
}
