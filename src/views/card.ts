import { linksTo, type Link } from './link.ts'
import { dateView, type DateView } from './date-view.ts'
import { monthOf } from '../story/dates.ts'
import type { Development, Story } from '../story/story.ts'
import { anchors, urlOf } from '../story/urls.ts'

/** A development in a list. */
export interface Card {
  title: string
  href: string
  date: DateView
  kind: string
  summary: string
  topics: Link[]
  /** Set where a link to a month leads here. */
  anchor?: string | undefined
}

export function cardOf(story: Story, development: Development): Card {
  const { title, date, end, kind, summary, topics } = development.data
  return {
    title,
    href: urlOf(development),
    date: dateView(date, end),
    kind,
    summary,
    topics: linksTo(story, 'topics', topics),
  }
}

/** Developments of one year, in the order given. */
export interface YearGroup {
  year: string
  cards: Card[]
}

/** Cards by year, years in the order in which they appear. */
export function byYear(story: Story, developments: readonly Development[]): YearGroup[] {
  const groups = Map.groupBy(developments, ({ data }) => data.date.slice(0, 4))
  return [...groups].map(([year, list]) => ({ year, cards: list.map((development) => cardOf(story, development)) }))
}

/** The first card of each month with the month’s anchor. */
export function withMonthAnchors(cards: readonly Card[]): Card[] {
  return cards.map((card, index) => {
    const month = monthOf(card.date.iso)
    const before = cards[index - 1]
    return before && monthOf(before.date.iso) === month ? card : { ...card, anchor: anchors.month(month) }
  })
}
