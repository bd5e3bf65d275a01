import type { EntryType } from '../../views/search-parts.ts'
import type { Facet } from '../../views/search-record.ts'

/** The entry types in the order in which results stand, with their headings. */
export const typeTitles: Readonly<Record<EntryType, string>> = {
  Topic: 'Topics',
  Actor: 'Actors',
  Development: 'Developments',
  Document: 'Documents',
  Place: 'Places',
  Term: 'Glossary',
  Page: 'Pages',
}

export const types = Object.keys(typeTitles) as EntryType[]

/** What a search may be narrowed by, in the order of its address. */
export const facets = ['type', 'kind', 'actor', 'topic', 'year'] as const satisfies readonly Facet[]

/** What the reader asks for: all of it stands in the page’s address. */
export interface SearchState {
  query: string
  /** Any of the values of a facet, all of the facets. */
  chosen: Record<Facet, string[]>
  sort: 'relevance' | 'date'
}

/** Reads `?q=kursk&type=Actor&type=Topic&year=2025&sort=date`. What it cannot mean anything is left out. */
export function decodeState(search: string): SearchState {
  const params = new URLSearchParams(search)
  const chosen = {} as SearchState['chosen']
  for (const facet of facets) {
    const values = [...new Set(params.getAll(facet))].filter(Boolean)
    chosen[facet] = facet === 'type' ? values.filter((value) => (types as string[]).includes(value)) : values
  }
  return { query: params.get('q') ?? '', chosen, sort: params.get('sort') === 'date' ? 'date' : 'relevance' }
}

/** The address’s query for a state, with its `?`; empty for a search for nothing. */
export function encodeState({ query, chosen, sort }: SearchState): string {
  const params = new URLSearchParams()
  if (query.trim()) params.set('q', query)
  for (const facet of facets) for (const value of chosen[facet]) params.append(facet, value)
  if (sort === 'date') params.set('sort', sort)
  const text = params.toString()
  return text && `?${text}`
}

/** Whether there is anything to look for. */
export function isEmpty({ query, chosen }: SearchState): boolean {
  return !query.trim() && facets.every((facet) => chosen[facet].length === 0)
}
