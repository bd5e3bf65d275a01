import type { Facet } from '../../views/search-record.ts'
import { element } from '../element.ts'
import type { Counts } from './pagefind.ts'
import { typeTitles, type SearchState } from './search-state.ts'
import type { EntryType } from '../../views/search-parts.ts'

const facetTitles: Readonly<Record<Facet, string>> = {
  type: 'Show only',
  kind: 'Kind',
  actor: 'Actor',
  topic: 'Topic',
  year: 'Year',
}

/** How many values stand open before the rest folds away. */
const openValues = 8

/** A box to tick for each value that leaves something, those chosen among them. */
export function showFacet(facet: Facet, counts: Readonly<Record<string, number>>, state: SearchState): HTMLElement {
  const chosen = new Set(state.chosen[facet])
  const values = Object.keys({ ...counts, ...Object.fromEntries([...chosen].map((value) => [value, 0])) })
    .filter((value) => (counts[value] ?? 0) > 0 || chosen.has(value))
    .sort(orderOf(facet, counts))
  const boxes = values.map((value) => {
    const box = element('input', { type: 'checkbox', name: facet, value })
    box.checked = chosen.has(value)
    const count = element('span', { class: 'found-count' }, String(counts[value] ?? 0))
    return element('label', { class: 'tick' }, box, `${labelOf(facet, value)} `, count)
  })
  const first = boxes.filter((_, index) => index < openValues || chosen.has(values[index]!))
  const rest = boxes.filter((box) => !first.includes(box))
  return element(
    'fieldset',
    { 'data-facet': facet },
    element('legend', facet === 'type' ? { class: 'sr-only' } : {}, facetTitles[facet]),
    ...first,
    rest.length > 0 &&
      element(
        'details',
        {},
        element('summary', {}, `${rest.length} more`),
        element('div', { class: 'ticks' }, ...rest),
      ),
  )
}

function orderOf(facet: Facet, counts: Readonly<Record<string, number>>): (a: string, b: string) => number {
  const order = Object.keys(typeTitles)
  return (a, b) => {
    if (facet === 'type') return order.indexOf(a) - order.indexOf(b)
    if (facet === 'year') return a < b ? 1 : -1
    return (counts[b] ?? 0) - (counts[a] ?? 0) || (a < b ? -1 : 1)
  }
}

function labelOf(facet: Facet, value: string): string {
  if (facet === 'type') return typeTitles[value as EntryType]
  return facet === 'kind' ? value.charAt(0).toUpperCase() + value.slice(1) : value
}

/** Puts the facets in place of what stands there; what was open stays open and the keyboard where it was. */
export function replaceFacets(holder: HTMLElement, facets: readonly Facet[], counts: Counts, state: SearchState): void {
  const active = document.activeElement
  const focused = active instanceof HTMLInputElement && holder.contains(active) ? active : undefined
  const open = [...holder.querySelectorAll('fieldset:has(details[open])')].map((set) => set.getAttribute('data-facet'))
  holder.replaceChildren(...facets.map((facet) => showFacet(facet, counts[facet] ?? {}, state)))
  for (const facet of open) holder.querySelector(`[data-facet="${facet}"] details`)?.setAttribute('open', '')
  if (!focused) return
  const again = [...holder.querySelectorAll('input')].find(
    ({ name, value }) => name === focused.name && value === focused.value,
  )
  again?.focus()
}
