import { element } from '../element.ts'
import { foundAlone } from './find.ts'
import type { Known } from './named-by.ts'
import { nearNames } from './near-names.ts'
import type { Pagefind } from './pagefind.ts'
import { decodeState, encodeState, type SearchState } from './search-state.ts'
import type { Verdict } from './verdict.ts'
import { wordsOf } from './words.ts'

/** How many words of a query are looked for by themselves. */
const mostWords = 5

/**
 * What a reader may do where the words were not all found: take a name that is near, leave the quotation marks, the filters
 * or some words out. Each is a link to the search it means, marked `data-query`.
 */
export async function adviseOn(
  verdict: Verdict,
  state: SearchState,
  known: readonly Known[],
  pagefind: Pagefind,
): Promise<HTMLElement[]> {
  const query = state.query.trim()
  const advice: HTMLElement[] = []
  const near = nearNames(query, known, verdict.missing.length > 0 ? verdict.missing : undefined)
  if (near.length > 0)
    advice.push(
      paragraph(
        'Did you mean',
        near.map((name) => searchFor(name, state.sort)),
        '?',
      ),
    )
  if (!verdict.nothing) return advice
  if (verdict.mayWiden)
    advice.push(
      paragraph('', [
        element('a', { href: addressOf(query, state.sort), 'data-query': query }, 'Search without filters'),
      ]),
    )
  const words = wordsOf(query)
  if (/["“”„«»]/.test(query) && words.length > 0)
    advice.push(paragraph('Without quotation marks:', [searchFor(words.join(' '), state.sort)]))
  if (words.length > 1 && verdict.missing.length < words.length) {
    const alone = await foundAlone(pagefind, state, [...new Set(words)].slice(0, mostWords))
    if (alone.length > 0)
      advice.push(
        paragraph(
          'Each word by itself:',
          alone.map(({ word, count }) => searchFor(word, state.sort, ` ${count}`)),
        ),
      )
  }
  return advice
}

function searchFor(query: string, sort: SearchState['sort'], count = ''): HTMLElement {
  const number = count && element('span', { class: 'found-count' }, count)
  return element('span', {}, element('a', { href: addressOf(query, sort), 'data-query': query }, query), number)
}

function addressOf(query: string, sort: SearchState['sort']): string {
  return location.pathname + encodeState({ ...decodeState(''), query, sort })
}

function paragraph(lead: string, links: HTMLElement[], end = ''): HTMLElement {
  const between = links.flatMap((link, index) => [index === 0 ? '' : ', ', link])
  return element('p', {}, lead && `${lead} `, ...between, end)
}
