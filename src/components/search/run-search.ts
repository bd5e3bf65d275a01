import type { EntryType } from '../../views/search-parts.ts'
import { findGroup, firstResults, undeveloped, type Group } from './find.ts'
import { dayIndex, openIndex } from './pagefind.ts'
import { types, type SearchState } from './search-state.ts'
import { pageLength, type ShownGroup } from './show-results.ts'

/** How long other results wait for developments, so that few pages are drawn twice. */
const patience = 30
/** Where developments take longer than this, they wait a moment more for the reader to finish the word. */
const tardy = 150
/** How many results of a type stand open while other types have some too. */
const fewResults = 3

/** What has been found so far. */
export interface Findings {
  /** Of the types asked for, in the order to show them. */
  shown: ShownGroup[]
  /** By type, all of them. */
  groups: ReadonlyMap<string, Group>
}

let developmentsTook = 0

/**
 * Looks in each type of entry. Developments may take a while where there are very many, so the rest does not wait for
 * them: `early` gets it. Undefined when the reader has asked for something else meanwhile.
 */
export async function runSearch(
  asked: SearchState,
  named: string | undefined,
  isStale: () => boolean,
  early: (findings: Findings) => void,
): Promise<Findings | undefined> {
  const [pagefind, days] = await Promise.all([openIndex(), asked.sort === 'date' ? dayIndex() : undefined])
  const groups = new Map<string, Group>()
  const shown: ShownGroup[] = []
  const wanted = asked.chosen.type
  const find = async (type: EntryType) => {
    const group = await findGroup(pagefind, asked, type, days)
    groups.set(type, group)
    if (group.total === 0 || (wanted.length > 0 && !wanted.includes(type))) return
    const length = wanted.length === 1 ? pageLength : fewResults
    shown.push({ ...group, results: await firstResults(group, length, asked, named) })
  }
  const findings = () => ({ shown: inOrder(shown), groups })

  await Promise.all(undeveloped.map(find))
  const timer = setTimeout(() => !isStale() && shown.length > 0 && early(findings()), patience)
  try {
    if (developmentsTook > tardy) await new Promise((resolve) => setTimeout(resolve, tardy))
    if (isStale()) return undefined
    const begun = performance.now()
    await find('Development')
    developmentsTook = performance.now() - begun
  } finally {
    clearTimeout(timer)
  }
  return isStale() ? undefined : findings()
}

/** By type, but first of all the type with an entry whose name the query is. */
function inOrder(groups: readonly ShownGroup[]): ShownGroup[] {
  const place = ({ type, results }: ShownGroup) => (results[0]?.exact ? -1 : types.indexOf(type))
  return groups.toSorted((a, b) => place(a) - place(b))
}
