/** `/` goes to the search field, unless something is being typed. Names and index are fetched when the field is used. */
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

header?.addEventListener(
  'focus',
  () => {
    const parts = [
      import('./suggest.ts').then(({ startSuggesting }) => startSuggesting(header)),
      import('./pagefind.ts').then(({ openIndex }) => openIndex()),
    ]
    // Without them the field still leads to the search page.
    for (const part of parts) part.catch(() => undefined)
  },
  { once: true },
)
