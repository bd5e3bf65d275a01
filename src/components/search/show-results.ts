import type { Result } from './find.ts'
import { element } from './element.ts'
import { markWords, nodesOf, parseExcerpt } from './marked-text.ts'
import { typeTitles } from './search-state.ts'
import type { EntryType } from '../../views/search-record.ts'
import { wordsOf } from './words.ts'

/** A group of results as it is shown. */
export interface ShownGroup {
  type: EntryType
  total: number
  results: Result[]
}

/** The results of one type under their heading, with a button where there are more. */
export function showGroup({ type, total, results }: ShownGroup, query: string): HTMLElement {
  const words = wordsOf(query)
  const id = `found-${type.toLowerCase()}`
  const heading = element(
    'h2',
    { id },
    `${typeTitles[type]} `,
    element('span', { class: 'found-count' }, String(total)),
  )
  const list = element('ol', { class: 'records' }, ...results.map((result) => showResult(result, words)))
  const section = element('section', { class: 'found', 'aria-labelledby': id, 'data-type': type }, heading, list)
  const left = total - results.length
  if (left > 0)
    section.append(
      element('button', { type: 'button', class: 'found-more' }, `Show ${Math.min(left, pageLength)} more of ${total}`),
    )
  return section
}

/** How many results one press of the button adds. */
export const pageLength = 10

function showResult({ fragment }: Result, words: readonly string[]): HTMLElement {
  const { meta, url } = fragment
  const marked = (text: string) => nodesOf(markWords(text, words))
  const also = matchingLines(meta.aliases, words)
  const about = matchingLines(meta.names, words)
  const sources = matchingLines(meta.sources, words)
  const seen = /<mark>/.test(fragment.excerpt) || markWords(meta.title, words).some((piece) => piece.marked)
  return element(
    'li',
    { class: 'record' },
    element(
      'p',
      { class: 'record-side' },
      meta.date && element('time', meta.day ? { datetime: meta.day } : {}, meta.date),
      meta.kind && element('span', { class: 'kind' }, meta.kind),
    ),
    element(
      'div',
      { class: 'record-main' },
      element('h3', { class: 'record-title' }, element('a', { href: safeAddress(url) }, ...marked(meta.title))),
      element('p', { class: 'record-text' }, ...excerptOf(fragment)),
      also.length > 0 && element('p', { class: 'meta' }, 'Also: ', ...marked(also.join(', '))),
      !seen &&
        also.length === 0 &&
        about.length > 0 &&
        element('p', { class: 'meta' }, 'About: ', ...marked(about[0]!)),
      !seen && sources.length > 0 && element('p', { class: 'meta' }, 'Source: ', ...marked(sources[0]!)),
    ),
  )
}

/** The lines of a field in which a word of the query is. */
function matchingLines(field: string | undefined, words: readonly string[]): string[] {
  return (field ?? '').split('\n').filter((line) => markWords(line, words).some(({ marked }) => marked))
}

function excerptOf({ excerpt, plain_excerpt: plain, content }: Result['fragment']): Node[] {
  const all = content.replace(/\s+/g, ' ').trim()
  const before = all.startsWith(plain.slice(0, 24)) ? '' : '… '
  const after = all.endsWith(plain.slice(-24)) ? '' : ' …'
  return nodesOf([{ text: before, marked: false }, ...parseExcerpt(excerpt), { text: after, marked: false }])
}

/** Results lead to pages of this site and nowhere else. */
function safeAddress(url: string): string {
  return /^\/(?!\/)/.test(url) ? url : '/search/'
}
