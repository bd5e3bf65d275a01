/** What a list is filtered by: one value for each facet that is set. */
export type Filter = Readonly<Record<string, string>>

/** Reads `?speaker=donald-trump&year=2025`; a value that the page does not offer is left out. */
export function decodeFilter(search: string, offered: Readonly<Record<string, readonly string[]>>): Filter {
  const params = new URLSearchParams(search)
  return Object.fromEntries(
    Object.entries(offered).flatMap(([facet, values]) => {
      const value = params.get(facet)
      return value !== null && values.includes(value) ? [[facet, value]] : []
    }),
  )
}

/** The query of an address for a filter, with its `?`; empty where nothing is set. */
export function encodeFilter(filter: Filter): string {
  const text = new URLSearchParams(Object.entries(filter).filter(([, value]) => value)).toString()
  return text && `?${text}`
}

/** Whether a record passes: `data` has the values of each facet, separated by spaces. */
export function passes(data: Readonly<Record<string, string | undefined>>, filter: Filter): boolean {
  return Object.entries(filter).every(([facet, value]) => (data[facet] ?? '').split(' ').includes(value))
}
