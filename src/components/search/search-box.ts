import { openIndex } from './pagefind.ts'

/** `/` goes to the search field, unless something is being typed. The index is fetched when the field is used. */
const header = document.querySelector<HTMLInputElement>('[data-site-search] input')

document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  if (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return
  const field = document.querySelector<HTMLInputElement>('[data-search] input[type=search]') ?? header
  if (!field) return
  event.preventDefault()
  field.focus()
  field.select()
})

header?.addEventListener('focus', () => void openIndex().catch(() => undefined), { once: true })
