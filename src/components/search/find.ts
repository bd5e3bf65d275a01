import type { EntryType } from '../../views/search-parts.ts'
import type { Facet } from '../../views/search-record.ts'
import { dayOf, type Counts, type Days, type Filters, type Fragment, type Hit, type Pagefind } from './pagefind.ts'
import { facets, types, type SearchState } from './search-state.ts'
import { isMeant, nameKey, wordsOf } from './words.ts'

/** What was found of one type of entry. */
export interface Group {
  type: EntryType
  total: number
  hits: Hit[]
}

/** A result to show. */
export interface Result {
  fragment: Fragment
  /** Whether one of its names is the query, word for word. */
  exact: boolean
}

/** All types but developments: few entries each, so found at once however many developments there are. */
export const undeveloped = types.filter((type) => type !== 'Development')

/** Developments carry no type; they are what no other is. */
function ofType(type: EntryType): Filters {
  return type === 'Development' ? { none: [{ type: { any: undeveloped } }] } : { type }
}

/** The query as Pagefind takes it: phrases between straight marks, nothing as null. */
export function termOf(query: string): string | null {
  return query.replace(/[“”„«»]/g, '"').trim() || null
}

/** Filters for what was chosen, but for one facet. Types are asked for one at a time. */
function narrowed({ chosen }: SearchState, but?: Facet): Filters {
  const filters: Filters = {}
  for (const facet of facets)
    if (facet !== 'type' && facet !== but && chosen[facet].length > 0) filters[facet] = { any: chosen[facet] }
  return filters
}

/** What was found of one type, in order; by day where the days are given. */
export async function findGroup(pagefind: Pagefind, state: SearchState, type: EntryType, days?: Days): Promise<Group> {
  const { results } = await pagefind.search(termOf(state.query), { filters: { ...narrowed(state), ...ofType(type) } })
  return { type, total: results.length, hits: days ? byDay(results, days) : results }
}

/** Newest first; what has no date comes last, in its order. */
function byDay(hits: Hit[], days: Days): Hit[] {
  const day = (hit: Hit) => dayOf(days, hit)
  return hits.toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
}

/** How many hits are looked through for an entry whose name the query is. */
const deepest = 12

/** The first results of a group, with the one first whose name the query is; `named` is its address, where known. */
export async function firstResults(group: Group, count: number, state: SearchState, named?: string): Promise<Result[]> {
  const load = (from: number, to: number) =>
    Promise.all(group.hits.slice(from, to).map(async (hit) => toResult(await hit.data(), state.query)))
  const results = await load(0, count)
  if (state.sort === 'date') return results
  if (!named || typeOf(named) !== group.type || results.some(({ exact }) => exact)) return exactFirst(results)
  const more = await load(count, deepest)
  const exact = more.find(({ fragment }) => fragment.url === named)
  return exact ? [exact, ...results.slice(0, count - 1)] : results
}

function exactFirst(results: Result[]): Result[] {
  return [...results.filter(({ exact }) => exact), ...results.filter(({ exact }) => !exact)]
}

function toResult(fragment: Fragment, query: string): Result {
  const key = nameKey(query)
  const { title, aliases = '' } = fragment.meta
  return { fragment, exact: [title, ...aliases.split('\n')].some((name) => nameKey(name) === key && key !== '') }
}

function typeOf(href: string): EntryType {
  const folders: Record<string, EntryType> = {
    topics: 'Topic',
    actors: 'Actor',
    developments: 'Development',
    documents: 'Document',
    places: 'Place',
    glossary: 'Term',
  }
  return folders[href.split('/')[1] ?? ''] ?? 'Page'
}

/**
 * The words of the query that none of the results has. Pagefind leaves a word it does not know out of account,
 * or takes the longest known beginning of it; readers should be told.
 */
export function missingWords(query: string, results: readonly Result[]): string[] {
  const has = new Set(
    results.flatMap(({ fragment }) => [fragment.content, ...Object.values(fragment.meta)].flatMap(wordsOf)),
  )
  const words = [...has]
  return [...new Set(wordsOf(query))].filter((queried) => !words.some((word) => isMeant(queried, word)))
}

/** How many results each value of each facet but the type would leave, the facet’s own choice apart. */
export async function countFacets(pagefind: Pagefind, state: SearchState): Promise<Counts> {
  await pagefind.filters()
  const term = termOf(state.query)
  const type: Filters =
    state.chosen.type.length > 0 ? { any: state.chosen.type.map((each) => ofType(each as EntryType)) } : {}
  const count = async (but?: Facet) =>
    (await pagefind.search(term, { filters: { ...narrowed(state, but), ...type } })).filters
  const all = await count()
  const counts: Counts = {}
  for (const facet of facets)
    if (facet !== 'type') counts[facet] = (state.chosen[facet].length > 0 ? await count(facet) : all)[facet] ?? {}
  return counts
}
