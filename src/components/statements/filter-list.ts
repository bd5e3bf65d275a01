import { decodeFilter, encodeFilter, passes, type Filter } from './filter-state.ts'

/**
 * Brings the filter of a list to life: records are shown or hidden by what their `data-` attributes say,
 * the filter stands in the address, and links to other parts of the list carry it on.
 */
export function startFilter(page: HTMLElement): void {
  const controls = page.querySelector<HTMLElement>('[data-filter]')
  const status = page.querySelector<HTMLElement>('[data-filter-status]')
  const clear = page.querySelector<HTMLButtonElement>('[data-filter-clear]')
  if (!controls || !status || !clear) return
  const choices = [...controls.querySelectorAll('select')]
  const records = [...page.querySelectorAll<HTMLElement>('[data-filter-list] > li')]
  const groups = [...page.querySelectorAll<HTMLElement>('section:has(> * > [data-filter-list])')]
  const onward = [...page.querySelectorAll<HTMLAnchorElement>('[data-filter-onward]')]
  const unfiltered = status.textContent
  const offered = Object.fromEntries(
    choices.map((choice) => [choice.name, [...choice.options].map(({ value }) => value).filter(Boolean)]),
  )

  function show(filter: Filter): void {
    let count = 0
    for (const record of records) {
      record.hidden = !passes(record.dataset, filter)
      if (!record.hidden) count++
    }
    for (const group of groups) group.hidden = !group.querySelector('[data-filter-list] > li:not([hidden])')
    const isFiltered = Object.keys(filter).length > 0
    status!.textContent = !isFiltered
      ? unfiltered
      : count === 0
        ? 'No statement on this page has all of these.'
        : `${count} of ${status!.dataset['all'] ?? ''}`
    clear!.disabled = !isFiltered
    for (const link of onward) link.search = encodeFilter({ ...filter, year: '' })
  }

  const chosen = (): Filter => Object.fromEntries(choices.flatMap(({ name, value }) => (value ? [[name, value]] : [])))

  function apply(): void {
    const filter = chosen()
    history.replaceState(history.state, '', location.pathname + encodeFilter(filter) + location.hash)
    show(filter)
  }

  /** Puts what the address says into the controls. */
  function read(): void {
    const filter = decodeFilter(location.search, offered)
    for (const choice of choices) choice.value = filter[choice.name] ?? ''
    show(filter)
  }

  controls.addEventListener('change', apply)
  clear.addEventListener('click', () => {
    for (const choice of choices) choice.value = ''
    apply()
    choices[0]?.focus()
  })
  window.addEventListener('popstate', read)
  window.addEventListener('pageshow', read)
  controls.hidden = false
  read()
}
