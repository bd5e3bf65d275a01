/** Where the preview of an entry is kept: in which file, and under which id. */
export interface PreviewAddress {
  file: string
  id: string
}

/** How much of an id names its file, as in `previewFiles`. */
const share: Readonly<Record<string, number>> = {
  developments: 7,
  documents: 4,
  actors: 1,
  places: 1,
  terms: 1,
  topics: 1,
}

/** The place of the preview for the address of an entry; undefined for any other address. */
export function previewAddress({ pathname, hash }: { pathname: string; hash: string }): PreviewAddress | undefined {
  const path = pathname === '/glossary/' && hash ? `/terms/${hash.slice(1)}/` : pathname
  const [, collection, id] = /^\/(\w+)\/([\w-]+)\/$/.exec(path) ?? []
  if (!collection || !id || !Object.hasOwn(share, collection)) return undefined
  return { file: `/previews/${collection}-${id.slice(0, share[collection])}.json`, id }
}
