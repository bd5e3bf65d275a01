import type { EntryType } from '../../views/search-record.ts'
import { countFacets, findGroup, firstResults, missingWords, termOf, undeveloped, type Group } from './find.ts'
import { element } from './element.ts'
import { readKnown } from './known-names.ts'
import { namedExactly, nearNames } from './near-names.ts'
import { dayIndex, openIndex, type Counts, type Pagefind } from './pagefind.ts'
import { decodeState, encodeState, facets, isEmpty, types, type SearchState } from './search-state.ts'
import { replaceFacets } from './show-facets.ts'
import { pageLength, showGroup, type ShownGroup } from './show-results.ts'

/** How long after the last key the search begins, its data being under way; longer for one or two letters, which many words begin with. */
const [pause, longPause] = [100, 300]
/** How long other results wait for developments, so that few pages are drawn twice. */
const patience = 30
/** How many results of a type stand open while other types have some too, and how many alone. */
const [fewResults, firstPage] = [3, pageLength]

/** Brings a search page to life. */
export function startSearch(page: HTMLElement): void {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-search-${name}]`)!
  const form = page.querySelector<HTMLFormElement>('form')!
  const [status, results, advice, index] = [part('status'), part('results'), part('advice'), part('index')]
  const [options, typeBoxes, more, moreFacets] = [part('options'), part('types'), part('more'), part('facets')]
  const field = form.querySelector<HTMLInputElement>('input[type=search]')!
  const order = form.querySelector<HTMLSelectElement>('select[name=sort]')!
  const known = readKnown(index)
  const siteTitle = document.title

  let state = decodeState(location.search)
  let run = 0
  let timer = 0
  let found = new Map<string, Group>()

  const fill = () => {
    field.value = state.query
    order.value = state.sort
    if (facets.some((facet) => facet !== 'type' && state.chosen[facet].length > 0)) more.setAttribute('open', '')
  }

  const read = () => {
    const chosen = { ...state.chosen }
    for (const facet of facets) {
      const boxes = [...form.querySelectorAll<HTMLInputElement>(`input[name=${facet}]`)]
      if (boxes.length > 0) chosen[facet] = boxes.filter((box) => box.checked).map((box) => box.value)
    }
    state = { query: field.value, chosen, sort: order.value === 'date' ? 'date' : 'relevance' }
    history.replaceState(history.state, '', location.pathname + encodeState(state))
    document.title = state.query.trim() ? `${state.query.trim()} · ${siteTitle}` : siteTitle
  }

  const clear = () => {
    results.replaceChildren()
    advice.replaceChildren()
    status.textContent = ''
    options.hidden = true
    index.hidden = false
  }

  const show = (groups: ShownGroup[], counts: Record<string, number>, all: Map<string, Group>) => {
    found = all
    results.replaceChildren(...groups.filter(({ total }) => total > 0).map((group) => showGroup(group, state.query)))
    replaceFacets(typeBoxes, ['type'], { type: counts }, state)
    options.hidden = false
    index.hidden = true
  }

  async function search(): Promise<void> {
    const current = ++run
    const asked = state
    const isStale = () => current !== run
    if (isEmpty(asked)) return clear()
    try {
      const [pagefind, days] = await Promise.all([openIndex(), asked.sort === 'date' ? dayIndex() : undefined])
      const named = namedExactly(asked.query, known)?.href
      const wanted = (type: string) => asked.chosen.type.length === 0 || asked.chosen.type.includes(type)
      const counts: Record<string, number> = {}
      const shown = new Map<string, ShownGroup>()
      const groups = new Map<string, Group>()
      const ordered = () => inOrder([...shown.values()])
      const find = async (type: EntryType) => {
        const group = await findGroup(pagefind, asked, type, days)
        counts[type] = group.total
        groups.set(type, group)
        if (!wanted(type) || group.total === 0) return
        const length = asked.chosen.type.length === 1 ? firstPage : fewResults
        shown.set(type, { ...group, results: await firstResults(group, length, asked, named) })
      }
      // Developments may take a while where there are very many: the rest does not wait for them.
      await Promise.all(undeveloped.map(find))
      const early = setTimeout(() => !isStale() && shown.size > 0 && show(ordered(), counts, groups), patience)
      await find('Development').finally(() => clearTimeout(early))
      if (isStale()) return
      conclude(asked, ordered(), counts, groups)
      if (more.hasAttribute('open')) await refreshFacets(asked, isStale)
    } catch (error) {
      if (isStale()) return
      console.error(error)
      clear()
      status.textContent =
        'The search did not work: its index could not be read. Only the built site has one. Below is everything by name.'
    }
  }

  /** Says what was found, and where it was not quite what was asked for. */
  function conclude(
    asked: SearchState,
    groups: ShownGroup[],
    counts: Record<string, number>,
    all: Map<string, Group>,
  ): void {
    const total = groups.reduce((sum, group) => sum + group.total, 0)
    const missing = missingWords(
      asked.query,
      groups.flatMap((group) => group.results),
    )
    const words = asked.query.trim()
    const allMissing = total > 0 && missing.length > 0 && missing.join(' ') === missingWords(words, []).join(' ')
    const nothing = total === 0 || allMissing
    show(nothing ? [] : groups, nothing ? {} : counts, all)
    advice.replaceChildren()
    const narrowed = facets.some((facet) => asked.chosen[facet].length > 0)
    if (nothing) {
      status.textContent = words
        ? `No entry matches “${words}”${narrowed && !allMissing ? ' and the filters' : ''}.`
        : 'No entry matches these filters.'
      if (narrowed)
        advice.append(
          element('p', {}, element('button', { type: 'button', 'data-widen': '' }, 'Search without filters')),
        )
      index.hidden = narrowed
      options.hidden = !narrowed
    } else {
      const entries = `${total} ${total === 1 ? 'entry matches' : 'entries match'}`
      status.textContent = words ? `${entries} “${words}”.` : `${entries} the filters.`
      if (missing.length > 0)
        advice.append(element('p', {}, `None of them has ${missing.map((word) => `“${word}”`).join(' or ')}.`))
    }
    if (nothing || missing.length > 0) suggest(words)
  }

  function suggest(words: string): void {
    const near = nearNames(words, known)
    if (near.length === 0) return
    const links = near.flatMap((name, at) => {
      const address = encodeState({ query: name, chosen: decodeState('').chosen, sort: 'relevance' })
      return [at === 0 ? ' ' : ', ', element('a', { href: location.pathname + address, 'data-suggestion': name }, name)]
    })
    advice.prepend(element('p', {}, 'Did you mean', ...links, '?'))
  }

  async function refreshFacets(asked: SearchState, isStale: () => boolean): Promise<void> {
    const counts: Counts = await countFacets(await openIndex(), asked)
    if (!isStale())
      replaceFacets(
        moreFacets,
        facets.filter((facet) => facet !== 'type'),
        counts,
        asked,
      )
  }

  async function showMore(section: HTMLElement): Promise<void> {
    const current = run
    const group = found.get(section.dataset['type'] ?? '')
    if (!group) return
    const already = section.querySelectorAll('li').length
    const more = await firstResults(group, already + pageLength, state, namedExactly(state.query, known)?.href)
    if (current !== run) return
    const longer = showGroup({ ...group, results: more }, state.query)
    section.replaceWith(longer)
    longer.querySelectorAll<HTMLElement>('h3 a')[already]?.focus()
  }

  const preload = (pagefind: Pagefind): void => {
    const term = termOf(field.value)
    if (term) void pagefind.preload(term)
  }

  const searchNow = () => {
    clearTimeout(timer)
    read()
    void search()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    searchNow()
  })
  form.addEventListener('change', (event) => event.target !== field && searchNow())
  field.addEventListener('input', () => {
    clearTimeout(timer)
    openIndex().then(preload, () => undefined)
    timer = window.setTimeout(searchNow, /(?:^|\s)\S{0,2}$/.test(field.value) ? longPause : pause)
  })
  more.addEventListener('toggle', () => {
    const current = run
    if (more.hasAttribute('open') && !isEmpty(state))
      refreshFacets(state, () => current !== run).catch((error: unknown) => console.error(error))
  })
  page.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined
    const section = target?.closest<HTMLElement>('.found-more')?.closest('section')
    const suggestion = target?.closest<HTMLElement>('[data-suggestion]')?.dataset['suggestion']
    if (section) showMore(section).catch((error: unknown) => console.error(error))
    if (suggestion && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault()
      state = { ...decodeState(''), query: suggestion }
      start()
      field.focus()
    }
    if (target?.closest('[data-widen]')) {
      state = { ...decodeState(''), query: state.query, sort: state.sort }
      start()
      field.focus()
    }
  })
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.target === field && field.value) {
      event.preventDefault()
      field.value = ''
      searchNow()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const stops = [field, ...results.querySelectorAll<HTMLElement>('h3 a')]
    const at = stops.indexOf(event.target as HTMLElement)
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
  })
  window.addEventListener('popstate', () => {
    state = decodeState(location.search)
    start()
  })

  /** Shows the state, whoever set it. */
  function start(): void {
    fill()
    typeBoxes.replaceChildren()
    moreFacets.replaceChildren()
    searchNow()
  }

  start()
  openIndex().catch(() => undefined)
}

function inOrder(groups: ShownGroup[]): ShownGroup[] {
  const place = ({ type, results }: ShownGroup) => (results[0]?.exact ? -1 : types.indexOf(type))
  return groups.toSorted((a, b) => place(a) - place(b))
}
