import { lastDay, monthOf, yearOf } from '../story/dates.ts'
import type { Story } from '../story/story.ts'
import { ledgerMonthUrl } from '../story/urls.ts'
import { dateView, type DateView } from './date-view.ts'
import { formatDate } from './format-date.ts'
import type { Head } from './frame.ts'
import { listHead } from './json-ld/index.ts'
import { ledgerView, type LedgerView } from './ledger-rows.ts'
import type { Link } from './link.ts'

/** The ledger of today, or as it stood at the end of a month; of the month of the story’s “now”, as it stands. */
export interface LedgerPage extends LedgerView {
  head: Head
  asOf?: DateView | undefined
  /** Months in which a position moved, by year, newest first. */
  months: { year: string; months: (Link & { current: boolean })[] }[]
  /** On the page of a month: its name, how much moved in it, and the months beside it. */
  month?:
    | {
        name: string
        moves: number
        parties: number
        /** “at the end of March 2025”, “as of 12 April 2025”. */
        when: string
        previous?: Link | undefined
        next?: Link | undefined
      }
    | undefined
}

/** The months in which a position moved, oldest first. */
export function ledgerMonths(story: Story): string[] {
  const days = story.positions.map(({ date }) => date).filter((date) => date <= story.asOf)
  return [...new Set(days.map(monthOf))]
}

export function ledgerPage(story: Story): LedgerPage {
  return {
    head: listHead(story, {
      title: 'Positions',
      description: 'What each party wants on each topic, who said so and when, and how it moved.',
      path: '/positions/',
    }),
    asOf: story.asOf ? dateView(story.asOf) : undefined,
    months: monthLinks(story),
    ...ledgerView(story, story.asOf),
  }
}

export function ledgerMonthPage(story: Story, month: string): LedgerPage {
  const months = ledgerMonths(story)
  const at = months.indexOf(month)
  const name = formatDate(month)
  const isOver = monthOf(story.asOf) > month
  const when = isOver ? `at the end of ${name}` : `as of ${formatDate(story.asOf)}`
  const moved = story.positions.filter(({ date }) => monthOf(date) === month && date <= story.asOf)
  return {
    head: listHead(story, {
      title: `Positions ${when}`,
      description: `What each party wanted on each topic ${when}, and what moved in that month.`,
      path: ledgerMonthUrl(month),
    }),
    months: monthLinks(story, month),
    month: {
      name,
      when,
      moves: moved.length,
      parties: new Set(moved.map(({ party }) => party)).size,
      previous: monthLink(months[at - 1]),
      next: monthLink(months[at + 1]),
    },
    ...ledgerView(story, isOver ? lastDay(month) : story.asOf, month),
  }
}

function monthLink(month: string | undefined): Link | undefined {
  return month === undefined ? undefined : { text: formatDate(month), href: ledgerMonthUrl(month) }
}

function monthLinks(story: Story, current?: string): LedgerPage['months'] {
  const years = Map.groupBy(ledgerMonths(story).reverse(), yearOf)
  return [...years].map(([year, months]) => ({
    year,
    months: months.map((month) => ({
      text: formatDate(month).replace(/ \d+$/, ''),
      href: ledgerMonthUrl(month),
      current: month === current,
    })),
  }))
}
