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

/** The type of a result. Its id says it: in `en_ac1a2b3c4`, `ac` is for `Actor`. */
function typeOf({ id }: Hit): string {
  const at = id.indexOf('_') + 1
  return id.slice(at, at + 2)
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

/** The developments found, or all else by its type, each in order; by day where the days are given. */
export async function findGroups(
  pagefind: Pagefind,
  state: SearchState,
  what: 'developments' | 'others',
  days?: Days,
): Promise<Group[]> {
  const wanted: readonly EntryType[] = what === 'developments' ? ['Development'] : undeveloped
  const filters = what === 'developments' ? ofType('Development') : { type: { any: undeveloped } }
  const { results } = await pagefind.search(termOf(state.query), { filters: { ...narrowed(state), ...filters } })
  const ordered = days ? byDay(results, days) : results
  return wanted.map((type) => {
    const hits = ordered.filter((hit) => typeOf(hit) === type.slice(0, 2).toLowerCase())
    return { type, total: hits.length, hits }
  })
}

/** Newest first; what has no date comes last, in its order. */
function byDay(hits: Hit[], days: Days): Hit[] {
  const day = (hit: Hit) => dayOf(days, hit)
  return hits.toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
}

/** The first results of a group, with the one first whose name the query is. */
export async function firstResults(group: Group, count: number, state: SearchState): Promise<Result[]> {
  const results = await Promise.all(
    group.hits.slice(0, count).map(async (hit) => toResult(await hit.data(), state.query)),
  )
  return state.sort === 'date' ? results : exactFirst(results)
}

function exactFirst(results: Result[]): Result[] {
  return [...results.filter(({ exact }) => exact), ...results.filter(({ exact }) => !exact)]
}

function toResult(fragment: Fragment, query: string): Result {
  const key = nameKey(query)
  const { title, aliases = '' } = fragment.meta
  return { fragment, exact: [title, ...aliases.split('\n')].some((name) => nameKey(name) === key && key !== '') }
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

/** Those of the words that something is found for by themselves, with how many entries; the filters hold. */
export async function foundAlone(
  pagefind: Pagefind,
  state: SearchState,
  words: readonly string[],
): Promise<{ word: string; count: number }[]> {
  const found = words.map(async (word) => {
    const { results } = await pagefind.search(word, { filters: narrowed(state) })
    const first = await Promise.all(results.slice(0, 3).map(async (hit) => toResult(await hit.data(), word)))
    return { word, count: missingWords(word, first).length > 0 ? 0 : results.length }
  })
  return (await Promise.all(found)).filter(({ count }) => count > 0)
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
