import type { EntryType } from '../../views/search-parts.ts'
import { findGroups, firstResults, undeveloped, type Group, type Result } from './find.ts'
import { dayIndex, openIndex } from './pagefind.ts'
import { types, type SearchState } from './search-state.ts'
import { pageLength, type ShownGroup } from './show-results.ts'
import { judge } from './verdict.ts'

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

/** The search that is under way: Pagefind does one after another, and would do those that nobody waits for too. */
let underWay: Promise<unknown> = Promise.resolve()

/**
 * Looks in each type of entry. What takes time is to load what a result says, so the first type with results is handed over
 * (`early`) before the others are loaded; developments may take a while where there are very many, so the others
 * do not wait for them either. Undefined when the reader has asked for something else meanwhile. Results that are
 * shown as cards already, by their addresses, are not listed.
 */
export async function runSearch(
  asked: SearchState,
  cards: readonly string[],
  isStale: () => boolean,
  early: (findings: Findings) => void,
): Promise<Findings | undefined> {
  const [pagefind, days] = await Promise.all([openIndex(), asked.sort === 'date' ? dayIndex() : undefined])
  const groups = new Map<string, Group>()
  const shown: ShownGroup[] = []
  const wanted = asked.chosen.type
  const length = wanted.length === 1 ? pageLength : fewResults
  const find = async (what: 'developments' | 'others') => {
    const finding = underWay.then(() => (isStale() ? [] : findGroups(pagefind, asked, what, days)))
    underWay = finding.catch(() => undefined)
    for (const group of await finding) groups.set(group.type, group)
  }
  const load = async (type: EntryType) => {
    const group = groups.get(type)
    if (!group || group.total === 0 || (wanted.length > 0 && !wanted.includes(type))) return
    const results = await firstResults(group, length + cards.length, asked)
    shown.push({ ...group, results, ...listedOf(results, cards, length) })
  }
  const findings = () => ({ shown: inOrder(shown), groups })
  const handOver = () => {
    const total = shown.reduce((sum, group) => sum + group.total, 0)
    // Noise, such as words with the same beginning, waits for what else there is.
    const isTelling = !judge(
      asked,
      total,
      shown.flatMap(({ results }) => results),
    ).nothing
    if (!isStale() && isTelling) early(findings())
  }

  await find('others')
  if (isStale()) return undefined
  const [first, ...others] = undeveloped.filter((type) => groups.get(type)?.total)
  if (first) await load(first)
  handOver()
  await Promise.all(others.map(load))
  const timer = setTimeout(handOver, patience)
  try {
    if (developmentsTook > tardy) await new Promise((resolve) => setTimeout(resolve, tardy))
    if (isStale()) return undefined
    const begun = performance.now()
    await find('developments')
    await load('Development')
    developmentsTook = performance.now() - begun
  } finally {
    clearTimeout(timer)
  }
  return isStale() ? undefined : findings()
}

/** The first results that are not shown as cards, and how many are. */
export function listedOf(
  results: readonly Result[],
  cards: readonly string[],
  length: number,
): Pick<ShownGroup, 'listed' | 'carded'> {
  const listed = results.filter(({ fragment }) => !cards.includes(fragment.url))
  return { listed: listed.slice(0, length), carded: results.length - listed.length }
}

/** By type, but first of all the type with an entry whose name the query is. */
function inOrder(groups: readonly ShownGroup[]): ShownGroup[] {
  const place = ({ type, listed }: ShownGroup) => (listed[0]?.exact ? -1 : types.indexOf(type))
  return groups.toSorted((a, b) => place(a) - place(b))
}
