import type { Result } from './find.ts'
import { element, ownAddress } from '../element.ts'
import { markWords, nodesOf, parseExcerpt } from './marked-text.ts'
import { typeTitles } from './search-state.ts'
import type { EntryType } from '../../views/search-parts.ts'
import { fold, wordsOf } from './words.ts'

/** A group of results as it is shown. */
export interface ShownGroup {
  type: EntryType
  total: number
  /** Those looked at. */
  results: Result[]
  /** Those of them that stand in the list, and how many stand above as cards. */
  listed: Result[]
  carded: number
}

/** The results of one type under their heading, with a button where there are more; nothing where none are listed. */
export function showGroup({ type, total, listed, carded }: ShownGroup, query: string): HTMLElement | undefined {
  if (listed.length === 0) return undefined
  const words = wordsOf(query)
  const id = `found-${type.toLowerCase()}`
  const listable = total - carded
  const count = element('span', { class: 'found-count' }, String(listable))
  const heading = element('h2', {}, element('span', { id }, `${typeTitles[type]} `, count))
  const list = element('ol', { class: 'records' }, ...listed.map((result) => showResult(result, words)))
  const body = element('div', { class: 'hung-body' }, list)
  const section = element('section', { class: 'hung found', 'aria-labelledby': id, 'data-type': type }, heading, body)
  const left = listable - listed.length
  if (left > 0)
    body.append(
      element(
        'button',
        { type: 'button', class: 'found-more' },
        `Show ${Math.min(left, pageLength)} more of ${listable}`,
      ),
    )
  return section
}

/** How many results one press of the button adds. */
export const pageLength = 10

function showResult({ fragment }: Result, words: readonly string[]): HTMLElement {
  const { meta, url, excerpt } = fragment
  const marked = (text: string) => nodesOf(markWords(text, words))
  const title = markWords(meta.title, words)
  const inTitle = words.every((word) => title.some(({ text, marked }) => marked && fold(text).startsWith(word)))
  return element(
    'li',
    { class: 'record' },
    element('h3', { class: 'record-title' }, element('a', { href: ownAddress(url) }, ...nodesOf(title))),
    (meta.date ?? meta.kind) !== undefined &&
      element(
        'p',
        { class: 'meta parts' },
        meta.date && element('time', meta.day ? { datetime: meta.day } : {}, meta.date),
        meta.date && meta.kind && ' ',
        meta.kind && element('span', { class: 'kind' }, meta.kind),
      ),
    element('p', { class: 'found-text' }, ...excerptOf(fragment)),
    ...(inTitle ? [] : reasons(meta, words, excerpt.includes('<mark>'))).map(([label, text]) =>
      element('p', { class: 'meta' }, `${label}: `, ...marked(text)),
    ),
  )
}

/** Where else the words are: what the entry is also called and, where nothing else shows why it was found, what it is about. */
function reasons(meta: Result['fragment']['meta'], words: readonly string[], shown: boolean): [string, string][] {
  const also = matchingLines(meta.aliases, words).join(', ')
  if (also) return [['Also', also]]
  if (shown) return []
  const lines = { About: matchingLines(meta.names, words)[0], Source: matchingLines(meta.sources, words)[0] }
  return Object.entries(lines).flatMap(([label, line]): [string, string][] => (line ? [[label, line]] : []))
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
