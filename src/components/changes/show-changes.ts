import type { PublicChange } from '../../views/changes-page.ts'
import { element, ownAddress } from '../element.ts'

const kinds: Readonly<Record<PublicChange['kind'], string>> = {
  published: 'Published',
  update: 'Update',
  correction: 'Correction',
}

/** One change as a line of the list; `LatestChanges.astro` writes the same. */
export function showChange({ id, date, kind, title, url, note }: PublicChange, isNew: boolean): HTMLLIElement {
  return element(
    'li',
    { 'data-change': id },
    element('time', { datetime: date }, longDate(date)),
    element(
      'p',
      {},
      isNew && element('strong', { class: 'news-mark' }, 'New'),
      isNew && ' ',
      element('span', { class: 'soft' }, kinds[kind]),
      ' ',
      // A new page is read from its beginning.
      element('a', { href: ownAddress(kind === 'published' ? url.replace(/#.*/, '') : url) }, title),
      note !== undefined && ` ${note}`,
    ),
  )
}

/** `2026-03-03` as `3 March 2026`. */
export function longDate(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
