import type { PeriodNav } from '../views/periods.ts'

/** What a page says whose list is cut, and which pages have the rest; undefined where it has all. */
export function cutNote(shown: number, total: number, nav: PeriodNav | undefined): string | undefined {
  if (shown >= total) return undefined
  const pages = nav && nav.months.length > 0 ? 'the pages of the months' : 'the pages of the years'
  return `The newest ${shown} of ${total} are shown; ${pages} have all.`
}
