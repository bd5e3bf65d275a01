import { linksTo, type Link } from './link.ts'
import { dateView, type DateView } from './date-view.ts'
import { monthOf } from '../story/dates.ts'
import type { Development, Story } from '../story/story.ts'
import { anchors, urlOf } from '../story/urls.ts'
import { foldByYear, type Folded } from './folded.ts'

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

/**
 * Developments given in order, newest first and folded by year.
 * @param anchored Whether the first card of each month has the month’s anchor.
 */
export function foldedCards(
  story: Story,
  developments: readonly Development[] | undefined,
  anchored = false,
): Folded<Card> {
  const newestFirst = developments?.toReversed() ?? []
  const months = anchored
    ? Map.groupBy(newestFirst, ({ data }) => monthOf(data.date))
    : new Map<string, Development[]>()
  const anchorOf = new Map([...months].map(([month, [first]]) => [first, anchors.month(month)]))
  return foldByYear(
    newestFirst,
    ({ data }) => data.date,
    (development) => ({ ...cardOf(story, development), anchor: anchorOf.get(development) }),
  )
}
