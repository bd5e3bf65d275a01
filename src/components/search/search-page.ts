import { cardsFor, showCard, type Card } from './cards.ts'
import { countFacets, firstResults, termOf, type Group } from './find.ts'
import { moveByArrows } from './keyboard.ts'
import { readKnown } from './known-names.ts'
import { openIndex } from './pagefind.ts'
import { listedOf, runSearch, type Findings } from './run-search.ts'
import { decodeState, encodeState, facets, isEmpty, type SearchState } from './search-state.ts'
import { replaceFacets } from './show-facets.ts'
import { pageLength, showGroup } from './show-results.ts'
import { judge } from './verdict.ts'

/** How long after the last key the search begins, by the letters of the last word: very many words may begin with few. */
const pauses = [300, 300, 300, 140, 70]
/** Words that begin with the same so many letters lie in one file of the index, so it may be loaded before the word is whole. */
const tellingLetters = 4

/** The facets that stand behind “narrow by”; types stand open. */
const folded = facets.filter((facet) => facet !== 'type')

/** Brings a search page to life. */
export function startSearch(page: HTMLElement): void {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-search-${name}]`)!
  const form = page.querySelector<HTMLFormElement>('form')!
  const [status, results, advice, index] = [part('status'), part('results'), part('advice'), part('index')]
  const cardBox = part('cards')
  const [options, typeBoxes, more, moreBoxes] = [part('options'), part('types'), part('more'), part('facets')]
  const field = form.querySelector<HTMLInputElement>('input[type=search]')!
  const order = form.querySelector<HTMLSelectElement>('select[name=sort]')!
  const known = readKnown(index)
  const siteTitle = document.title

  let state = decodeState(location.search)
  let run = 0
  let timer = 0
  let groups: ReadonlyMap<string, Group> = new Map()
  let cards: Card[] = []
  const hasMoved = () => {
    const current = run
    return () => current !== run
  }
  const log = (error: unknown) => console.error(error)

  function show(findings: Findings, isNothing = false): void {
    groups = findings.groups
    cardBox.replaceChildren(...cards.map(showCard))
    const counts = Object.fromEntries([...groups].map(([type, { total }]) => [type, isNothing ? 0 : total]))
    const drawn = isNothing ? [] : findings.shown.map((group) => showGroup(group, state.query))
    results.replaceChildren(...drawn.filter((group) => group !== undefined))
    replaceFacets(typeBoxes, ['type'], { type: counts }, state)
    options.hidden = false
    index.hidden = true
  }

  function clear(message = ''): void {
    cards = []
    for (const box of [cardBox, results, advice]) box.replaceChildren()
    status.textContent = message
    options.hidden = true
    index.hidden = false
  }

  async function search(): Promise<void> {
    run++
    const [asked, isStale] = [state, hasMoved()]
    if (isEmpty(asked)) return clear()
    // Who comes with a query is not shown the index first.
    if (run === 1) index.hidden = true
    try {
      const named = await cardsFor(asked.query, known)
      if (isStale()) return
      cards = named
      const findings = await runSearch(asked, addressesOf(cards), isStale, show)
      if (!findings) return
      await conclude(asked, findings, isStale)
      if (more.hasAttribute('open')) await refreshFacets()
    } catch (error) {
      if (isStale()) return
      log(error)
      clear(
        'The search did not work: its index could not be read. Only the built site has one. Below is everything by name.',
      )
    }
  }

  async function conclude(asked: SearchState, findings: Findings, isStale: () => boolean): Promise<void> {
    const total = findings.shown.reduce((sum, group) => sum + group.total, 0)
    const results = findings.shown.flatMap((group) => group.results)
    const verdict = judge(asked, total, results, cards.length > 0)
    show(findings, verdict.nothing)
    status.textContent = verdict.status
    advice.replaceChildren()
    if (verdict.nothing) [options.hidden, index.hidden] = [!verdict.mayWiden, verdict.mayWiden || cards.length > 0]
    if (!verdict.nothing && verdict.missing.length === 0) return
    const { adviseOn } = await import('./advice.ts')
    const help = await adviseOn(verdict, asked, known, await openIndex())
    if (!isStale()) advice.replaceChildren(...help)
  }

  async function refreshFacets(): Promise<void> {
    const [asked, isStale] = [state, hasMoved()]
    const counts = await countFacets(await openIndex(), asked)
    if (!isStale()) replaceFacets(moreBoxes, folded, counts, asked)
  }

  async function showMore(section: HTMLElement): Promise<void> {
    const isStale = hasMoved()
    const group = groups.get(section.dataset['type'] ?? '')
    if (!group) return
    const already = section.querySelectorAll('li').length
    const length = already + pageLength
    const longer = await firstResults(group, length + cards.length, state)
    if (isStale()) return
    const shown = showGroup({ ...group, results: longer, ...listedOf(longer, addressesOf(cards), length) }, state.query)
    if (!shown) return
    section.replaceWith(shown)
    shown.querySelectorAll<HTMLElement>('h3 a')[already]?.focus()
  }

  /** Takes the state from the form, into the address too. */
  function read(): void {
    const chosen = { ...state.chosen }
    for (const facet of facets) {
      const boxes = [...form.querySelectorAll<HTMLInputElement>(`input[name=${facet}]`)]
      if (boxes.length > 0) chosen[facet] = boxes.filter((box) => box.checked).map((box) => box.value)
    }
    state = { query: field.value, chosen, sort: order.value === 'date' ? 'date' : 'relevance' }
    const fragment = isEmpty(state) ? location.hash : ''
    history.replaceState(history.state, '', location.pathname + encodeState(state) + fragment)
    document.title = state.query.trim() ? `${state.query.trim()} · ${siteTitle}` : siteTitle
  }

  function searchNow(): void {
    clearTimeout(timer)
    read()
    void search()
  }

  /** Puts a state into the form and searches. */
  function start(wanted: SearchState): void {
    state = wanted
    field.value = state.query
    order.value = state.sort
    if (folded.some((facet) => state.chosen[facet].length > 0)) more.setAttribute('open', '')
    typeBoxes.replaceChildren()
    moreBoxes.replaceChildren()
    searchNow()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    searchNow()
  })
  form.addEventListener('change', (event) => event.target !== field && searchNow())
  field.addEventListener('input', () => {
    clearTimeout(timer)
    const words = field.value.split(/\s+/).filter((word) => word.length >= tellingLetters)
    const term = termOf(words.join(' '))
    openIndex()
      .then((pagefind) => (term ? pagefind.preload(term) : undefined))
      .catch(() => undefined)
    void cardsFor(field.value, known)
    timer = window.setTimeout(searchNow, pauseAfter(field.value))
  })
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !field.value) return
    event.preventDefault()
    field.value = ''
    searchNow()
  })
  moveByArrows(page, field, () => page.querySelectorAll<HTMLElement>('[data-search-cards] a, .found h3 a'))
  more.addEventListener('toggle', () => {
    if (more.hasAttribute('open') && !isEmpty(state)) refreshFacets().catch(log)
  })
  page.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined
    const section = target?.closest('.found-more')?.closest('section')
    const query = target?.closest<HTMLElement>('[data-query]')?.dataset['query']
    if (section) showMore(section).catch(log)
    if (query === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    start({ ...decodeState(''), query, sort: state.sort })
    field.focus()
  })
  window.addEventListener('popstate', () => start(decodeState(location.search)))

  start(state)
  openIndex().catch(() => undefined)
}

function pauseAfter(query: string): number {
  return pauses[/\S*$/.exec(query)![0].length] ?? pauses.at(-1)!
}

function addressesOf(cards: readonly Card[]): string[] {
  return cards.map(({ href }) => href)
}
