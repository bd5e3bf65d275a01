import { element } from '../element.ts'
import { entryNote } from './entry-note.ts'
import { boxBeside, boxNear, type Box } from './note-box.ts'
import { sourceNote } from './source-note.ts'

/**
 * One note at a time, beside or under the link it is about. It opens when the pointer or the focus rests on the link,
 * and by `show`; it closes with Escape, by a press elsewhere and when pointer and focus have left link and note.
 * A note in the margin covers nothing, so it stays until the reader wants it gone or asks for another.
 */
let open: { link: HTMLAnchorElement; note: HTMLElement; isAside: boolean } | undefined
let asked: HTMLAnchorElement | undefined
let opening = 0
let closing = 0

/** How long a number and a name are rested on before their note opens, and how long it waits for the pointer; in milliseconds. */
const [numberRest, nameRest, patience] = [100, 300, 300]

const noteId = 'note:text'
const margin = matchMedia('(min-width: 75rem)')

/** The pointer or the focus has come to a link that may have a note. */
export function askFor(link: HTMLAnchorElement, { clientY }: { readonly clientY?: number }): void {
  clearTimeout(closing)
  if (open?.link === link) return
  clearTimeout(opening)
  asked = link
  const content = isNumber(link) ? sourceNote(link) : entryNote(link)
  opening = window.setTimeout(
    () =>
      void Promise.resolve(content).then((nodes) => {
        if (nodes && asked === link && link.matches(':hover, :focus-visible')) put(link, nodes, clientY)
      }),
    isNumber(link) ? numberRest : nameRest,
  )
}

/** Opens the note of a source’s number at once; where there is none, follows the link. */
export function show(link: HTMLAnchorElement): void {
  const nodes = sourceNote(link)
  if (nodes) put(link, nodes)
  else location.assign(link.href)
}

function isNumber(link: HTMLAnchorElement): boolean {
  return link.matches('.cite a')
}

function put(link: HTMLAnchorElement, nodes: Node[], y?: number): void {
  close()
  const prose = margin.matches && isNumber(link) ? link.closest('.sheet > .prose') : null
  const note = element('span', { class: 'note' }, element('span', { id: noteId }, ...nodes))
  // By pointer and finger only: with the keyboard, Enter on the number leads there.
  if (isNumber(link)) note.append(element('a', { href: link.hash, tabindex: '-1' }, 'In the list of sources'))
  link.closest('p, li, dd, td, figcaption, h2, h3, h4')?.append(note)
  if (!note.parentElement) return
  note.classList.toggle('note-aside', prose !== null)
  const at = boxOf(link, y)
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight }
  const size = note.getBoundingClientRect()
  const { left, top } = prose
    ? boxBeside(at, size, view, { left: prose.getBoundingClientRect().left, gap: 40 })
    : boxNear(at, size, view)
  const origin = note.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 }
  note.style.left = `${left - origin.left}px`
  note.style.top = `${top - origin.top}px`
  link.setAttribute('aria-describedby', noteId)
  open = { link, note, isAside: prose !== null }
}

/** The box of a link or, where it runs over several lines, of the line the pointer is on. */
function boxOf(link: HTMLElement, y?: number): Box {
  const lines = [...link.getClientRects()]
  return lines.find(({ top, bottom }) => y !== undefined && y >= top && y <= bottom) ?? link.getBoundingClientRect()
}

function close(): void {
  clearTimeout(closing)
  open?.note.remove()
  open?.link.removeAttribute('aria-describedby')
  open = undefined
}

/** Whether something belongs to the open note: to its link or to itself. */
function isInside(target: EventTarget | null): boolean {
  return open !== undefined && target instanceof Node && (open.link.contains(target) || open.note.contains(target))
}

document.addEventListener('pointerover', ({ target }) => {
  if (isInside(target)) return clearTimeout(closing)
  if (!open || open.isAside || open.link.matches(':focus-visible')) return
  clearTimeout(closing)
  closing = window.setTimeout(close, patience)
})
document.addEventListener('focusout', ({ target, relatedTarget }) => {
  if (open?.link === target && !isInside(relatedTarget) && !open.note.matches(':hover')) close()
})
document.addEventListener('pointerdown', ({ target }) => isInside(target) || close())
document.addEventListener('click', ({ target }) => {
  if (isInside(target) && (target as Element).closest('a')) close()
})
document.addEventListener('keydown', ({ key }) => key === 'Escape' && close())
for (const type of ['resize', 'pagehide']) window.addEventListener(type, close)
