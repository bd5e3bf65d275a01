import type { Preview, PreviewLine } from '../../views/previews.ts'
import { element } from '../element.ts'
import { loadPreview } from '../previews/load-preview.ts'
import { namedBy, type Known } from './named-by.ts'

/** An entry that the query names, to be shown before all results. */
export interface Card extends Preview {
  href: string
}

/** The entries that the query names, as cards; those without a preview, such as pages, are left to the results. */
export async function cardsFor(query: string, known: readonly Known[]): Promise<Card[]> {
  const cards = namedBy(query, known).map(async ({ href }) => {
    const preview = await loadPreview(new URL(href, location.origin))
    return preview && { ...preview, href }
  })
  return (await Promise.all(cards)).filter((card) => card !== undefined)
}

/** Who or what it is, what it wants or where it stands, and what happened last. */
export function showCard({ href, name, label, summary, stands, latest = [] }: Card): HTMLElement {
  return element(
    'article',
    { class: 'entity', 'data-card': href },
    element('p', { class: 'label' }, label),
    element('h2', {}, element('a', { href }, name)),
    summary !== '' && element('p', {}, summary),
    stands && element('p', { class: 'label' }, `${stands.label ?? ''} · ${stands.date}`),
    stands && element('p', {}, linkTo(stands)),
    latest.length > 0 && element('p', { class: 'label' }, 'Latest developments'),
    latest.length > 0 &&
      element(
        'ul',
        {},
        ...latest.map((line) => element('li', {}, element('span', { class: 'soft' }, line.date), ' ', linkTo(line))),
      ),
  )
}

function linkTo({ href, text }: PreviewLine): HTMLElement {
  return element('a', { href }, text)
}
