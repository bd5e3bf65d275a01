import { prefetch } from './prefetch.ts'

/** How long a pointer or the focus rests on a link before the page behind it is fetched, in milliseconds. */
const rest = 80

/** Whether a finger was used last, not a mouse or the keyboard: a tap has no hovering before it. */
let touching = false
let timer = 0

const loadNotes = () => import('../notes/notes.ts')

/** The link of this site that an event is about. */
function linkOf({ target }: Event): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : undefined
  return link?.origin === location.origin ? link : undefined
}

function consider(event: Event): void {
  clearTimeout(timer)
  if (event instanceof PointerEvent) touching = event.pointerType === 'touch'
  const link = linkOf(event)
  if (!link || (touching && event.type === 'pointerover')) return
  timer = window.setTimeout(() => prefetch(link), touching ? 0 : rest)
  if (!link.matches(touching ? '.cite a' : '.cite a, .prose a')) return
  loadNotes()
    .then(({ askFor }) => touching || askFor(link, event as PointerEvent))
    .catch(() => undefined)
}

for (const type of ['pointerover', 'pointerdown', 'focusin'])
  document.addEventListener(type, consider, { passive: true })
document.addEventListener('keydown', () => (touching = false), { passive: true })

// The first tap on the number of a source shows the source, the second leads to the list.
document.addEventListener('click', (event) => {
  const link = linkOf(event)
  if (!touching || event.detail === 0 || !link?.matches('.cite a')) return
  if (link.pathname !== location.pathname || link.hasAttribute('aria-describedby')) return
  event.preventDefault()
  loadNotes()
    .then(({ show }) => show(link))
    .catch(() => location.assign(link.href))
})
