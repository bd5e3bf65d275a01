import { element } from '../element.ts'
import type { Known } from './named-by.ts'
import { suggestNames, type Suggestion } from './name-suggestions.ts'

const nouns: Readonly<Record<string, string>> = {
  topics: 'Topic',
  actors: 'Actor',
  documents: 'Document',
  places: 'Place',
  glossary: 'Glossary',
}

const listId = 'names:list'

/**
 * Suggests names under a search field while one types: a combobox with a list, as the ARIA practices describe it. The field
 * keeps the focus; the arrows choose, Enter goes to the chosen entry or else searches, Escape closes the list.
 */
export async function startSuggesting(field: HTMLInputElement): Promise<void> {
  const known = await load()
  const list = element('ul', { id: listId, role: 'listbox', 'aria-label': 'Names', class: 'names', hidden: '' })
  const status = element('span', { role: 'status', class: 'sr-only' })
  field.form?.append(list, status)
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': listId, autocomplete: 'off' }
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value)
  let chosen = -1

  function choose(at: number): void {
    chosen = at
    for (const [index, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(index === at))
    const option = list.children[at]
    if (option) {
      field.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    } else field.removeAttribute('aria-activedescendant')
  }

  function show(suggestions: readonly Suggestion[]): void {
    list.replaceChildren(...suggestions.map(showOption))
    list.hidden = suggestions.length === 0
    field.setAttribute('aria-expanded', String(!list.hidden))
    status.textContent = list.hidden ? '' : `${suggestions.length} ${suggestions.length === 1 ? 'name' : 'names'}`
    choose(-1)
  }

  const suggest = () => show(suggestNames(field.value, known))

  field.addEventListener('input', suggest)
  field.addEventListener('blur', () => show([]))
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) suggest()
      const { length } = list.children
      if (length === 0) return
      const step = event.key === 'ArrowDown' ? 1 : -1
      // One place more than there are options: the field itself.
      choose(((chosen + 1 + step + length + 1) % (length + 1)) - 1)
    } else if (event.key === 'Escape' && !list.hidden) show([])
    else if (event.key === 'Enter' && chosen >= 0) go(list.children[chosen])
    else return
    event.preventDefault()
  })
  // The field keeps the focus.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => target instanceof Element && go(target.closest('[role=option]')))
  field.setAttribute('aria-expanded', 'false')
  if (document.activeElement === field) suggest()
}

function showOption({ href, title, also }: Suggestion, index: number): HTMLElement {
  const noun = nouns[href.split('/')[1] ?? ''] ?? 'Page'
  return element(
    'li',
    { id: `names:${index}`, role: 'option', 'aria-selected': 'false', 'data-href': href },
    element('span', {}, title),
    ' ',
    element('span', { class: 'soft small' }, also === undefined ? noun : `${noun}, ${also}`),
  )
}

function go(option: Element | null | undefined): void {
  const href = option?.getAttribute('data-href')
  // Names lead to pages of this site and nowhere else.
  if (href && /^\/(?!\/)/.test(href)) location.assign(href)
}

/** Every name of every entry: an address, a title, other names. */
async function load(): Promise<Known[]> {
  const response = await fetch('/names.json', { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
  const lines = (await response.json()) as [string, ...string[]][]
  return lines.map(([href, ...names]) => ({ href, names }))
}
