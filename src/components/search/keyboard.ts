/** The arrow keys go from the field to the results and from one result to the next. */
export function moveByArrows(page: HTMLElement, field: HTMLElement, links: () => Iterable<HTMLElement>): void {
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const stops = [field, ...links()]
    const at = stops.indexOf(event.target as HTMLElement)
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
  })
}
