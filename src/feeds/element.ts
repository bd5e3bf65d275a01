import type { ElementContent } from 'hast'
import type { Link } from '../views/link.ts'
import type { SourceMark } from '../views/source-view.ts'

/** What may stand in an element: text, elements, and nothing. */
export type Part = string | ElementContent | readonly Part[] | false | undefined

/** An element of HTML as a tree; text in it is text, whatever it says. */
export function el(tagName: string, ...parts: readonly Part[]): ElementContent {
  return { type: 'element', tagName, properties: {}, children: nodes(parts) }
}

/** A link; without an address, its text. */
export function a({ text, href }: { text: string; href?: string | undefined }): ElementContent {
  if (href === undefined) return { type: 'text', value: text }
  return { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: text }] }
}

/** Text in a language of its own. */
export function inLanguage(lang: string, tagName: string, text: string): ElementContent {
  return {
    type: 'element',
    tagName,
    properties: { lang, dir: 'auto' },
    children: [{ type: 'text', value: text }],
  }
}

export function img(properties: { src: string; alt: string; width?: number; height?: number }): ElementContent {
  return { type: 'element', tagName: 'img', properties, children: [] }
}

/** Links with a comma between. */
export function list(links: readonly Link[]): Part[] {
  return joined(links.map(a), ', ')
}

/** Parts with words between; what is nothing is left out. */
export function joined(parts: readonly Part[], between: string): Part[] {
  return parts.filter(Boolean).flatMap((part, index) => (index === 0 ? [part] : [between, part]))
}

/** References to sources: numbers where the list of sources stands below, publishers elsewhere. `path` is the item’s page. */
export function marks(sources: readonly SourceMark[], path: string): Part {
  if (sources.length === 0) return undefined
  const listed = sources.every(({ href }) => href.startsWith(`${path}#`))
  if (listed) return el('sup', list(sources.map(({ number, href }) => ({ text: String(number), href }))))
  return [' (', list(sources.map(({ publisher, href }) => ({ text: publisher, href }))), ')']
}

/** Parts as the children of an element. */
export function nodes(parts: readonly Part[]): ElementContent[] {
  return parts.flatMap((part): ElementContent[] => {
    if (part === false || part === undefined || part === '') return []
    if (typeof part === 'string') return [{ type: 'text', value: part }]
    return Array.isArray(part) ? nodes(part as readonly Part[]) : [part as ElementContent]
  })
}
