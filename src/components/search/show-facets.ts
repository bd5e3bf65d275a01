import type { EntryType } from '../../views/search-parts.ts'
import type { Facet } from '../../views/search-record.ts'
import { element } from '../element.ts'
import type { Counts } from './pagefind.ts'
import { monthsByYear, monthTitle } from './periods.ts'
import { typeTitles, type SearchState } from './search-state.ts'

const facetTitles: Readonly<Record<Facet, string>> = {
  type: 'Show only',
  kind: 'Kind',
  actor: 'Actor',
  topic: 'Topic',
  year: 'When',
}

/** How many values stand open before the rest folds away. */
const openValues = 8

/** A box to tick for each value that leaves something, those chosen among them. */
export function showFacet(facet: Facet, counts: Readonly<Record<string, number>>, state: SearchState): HTMLElement {
  const chosen = new Set(state.chosen[facet])
  const values = [...new Set([...Object.keys(counts), ...chosen])].filter(
    (value) => (counts[value] ?? 0) > 0 || chosen.has(value),
  )
  const tick = (value: string) => {
    const box = element('input', { type: 'checkbox', name: facet, value })
    box.checked = chosen.has(value)
    const count = element('span', { class: 'found-count' }, String(counts[value] ?? 0))
    return element('label', { class: 'tick' }, box, `${labelOf(facet, value)} `, count)
  }
  const ticks =
    facet === 'year'
      ? ticksOfYears(values, chosen, tick)
      : ticksOf(facet, values.sort(orderOf(facet, counts)), chosen, tick)
  const legend = element('legend', facet === 'type' ? { class: 'sr-only' } : {}, facetTitles[facet])
  return element('fieldset', { 'data-facet': facet }, legend, ...ticks)
}

type Tick = (value: string) => HTMLElement

/** The first values and those chosen, the rest folded away. */
function ticksOf(facet: Facet, values: string[], chosen: ReadonlySet<string>, tick: Tick): HTMLElement[] {
  const first = values.filter((value, index) => index < openValues || chosen.has(value))
  const rest = values.filter((value) => !first.includes(value))
  const boxes = first.map(tick)
  return rest.length === 0 ? boxes : [...boxes, folded(facet, `${rest.length} more`, rest.map(tick))]
}

/** Each year with its months folded away behind it. */
function ticksOfYears(values: string[], chosen: ReadonlySet<string>, tick: Tick): HTMLElement[] {
  return monthsByYear(values).map(({ year, months }) => {
    const fold = folded(year, `Months of ${year}`, months.map(tick))
    if (months.some((month) => chosen.has(month))) fold.setAttribute('open', '')
    const isTelling = months.length > 1 || months.some((month) => chosen.has(month))
    return element('div', { class: 'year' }, tick(year), isTelling && fold)
  })
}

function folded(name: string, title: string, boxes: HTMLElement[]): HTMLElement {
  return element(
    'details',
    { 'data-fold': name },
    element('summary', {}, title),
    element('div', { class: 'ticks' }, ...boxes),
  )
}

function orderOf(facet: Facet, counts: Readonly<Record<string, number>>): (a: string, b: string) => number {
  const order = Object.keys(typeTitles)
  return (a, b) => {
    if (facet === 'type') return order.indexOf(a) - order.indexOf(b)
    return (counts[b] ?? 0) - (counts[a] ?? 0) || (a < b ? -1 : 1)
  }
}

function labelOf(facet: Facet, value: string): string {
  if (facet === 'type') return typeTitles[value as EntryType]
  if (facet === 'year') return monthTitle(value)
  return facet === 'kind' ? value.charAt(0).toUpperCase() + value.slice(1) : value
}

/** Puts the facets in place of what stands there; what was open stays open and the keyboard where it was. */
export function replaceFacets(holder: HTMLElement, facets: readonly Facet[], counts: Counts, state: SearchState): void {
  const active = document.activeElement
  const focused = active instanceof HTMLInputElement && holder.contains(active) ? active : undefined
  const folds = [...holder.querySelectorAll<HTMLElement>('details[open]')].map((fold) => fold.dataset['fold'])
  holder.replaceChildren(...facets.map((facet) => showFacet(facet, counts[facet] ?? {}, state)))
  for (const fold of holder.querySelectorAll('details'))
    if (folds.includes(fold.dataset['fold'])) fold.setAttribute('open', '')
  if (!focused) return
  const again = [...holder.querySelectorAll('input')].find(
    ({ name, value }) => name === focused.name && value === focused.value,
  )
  again?.focus()
}
