import { element } from '../element.ts'

/** The source a number on this page stands for, from the page’s list of sources; undefined where another page lists it. */
export function sourceNote(link: HTMLAnchorElement): Node[] | undefined {
  const item = document.getElementById(decodeURIComponent(link.hash.slice(1)))
  const title = item?.querySelector('.source-title')
  const meta = item?.querySelector('.meta')
  if (link.pathname !== location.pathname || !title || !meta) return undefined
  const { lang, dir } = title as HTMLElement
  // Who published it, when, and in which language; not when we read it.
  const facts = [...meta.children].filter((fact) => fact.matches('span:not(:has(time)), time'))
  return [
    element('span', { class: 'note-label parts' }, ...facts.flatMap((fact) => [fact.cloneNode(true), ' '])),
    element('span', { ...(lang && { lang }), dir }, title.textContent.trim()),
  ]
}
