import { missingWords, type Result } from './find.ts'
import { facets, type SearchState } from './search-state.ts'
import { wordsOf } from './words.ts'

/** What a search came to. */
export interface Verdict {
  /** In a sentence, for everyone to hear. */
  status: string
  /** Whether what was found is not what was asked for, or nothing was. */
  nothing: boolean
  /** Words of the query that no result has. */
  missing: string[]
  /** Whether leaving the filters out may find something. */
  mayWiden: boolean
}

/** Judges a search by what it found; `results` are those that are shown, `isNamed` says whether the query is a name shown above. */
export function judge(state: SearchState, total: number, results: readonly Result[], isNamed = false): Verdict {
  const query = state.query.trim()
  const missing = total > 0 ? missingWords(query, results) : []
  const noise = missing.length > 0 && missing.length === new Set(wordsOf(query)).size
  const nothing = total === 0 || noise
  const mayWiden = nothing && !noise && facets.some((facet) => state.chosen[facet].length > 0)
  return { status: statusOf(query, nothing ? 0 : total, missing, { mayWiden, isNamed }), nothing, missing, mayWiden }
}

/** A query in quotation marks; one that has its own as it is. */
function quoted(query: string): string {
  return /["“”„«»]/.test(query) ? query : `“${query}”`
}

function statusOf(
  query: string,
  total: number,
  missing: readonly string[],
  { mayWiden, isNamed }: { mayWiden: boolean; isNamed: boolean },
): string {
  if (total === 0 && !query) return 'No entry matches these filters.'
  if (total === 0)
    return `No ${isNamed ? 'other ' : ''}entry matches ${quoted(query)}${mayWiden ? ' and the filters' : ''}.`
  const entries = `${total} ${total === 1 ? 'entry matches' : 'entries match'}`
  if (missing.length > 0)
    return `No exact match for ${quoted(query)}. ${entries} without ${missing.map((word) => `“${word}”`).join(' and ')}.`
  return query ? `${entries} ${quoted(query)}.` : `${entries} the filters.`
}
