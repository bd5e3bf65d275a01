import { yearOf } from '../story/dates.ts'
import type { Development, Story } from '../story/story.ts'
import { anchors, periodUrl } from '../story/urls.ts'
import { cardOf, type Card } from './card.ts'
import { formatDate } from './format-date.ts'
import type { Head } from './frame.ts'
import { listHead } from './json-ld/index.ts'
import {
  byMonth,
  navOf,
  partOf,
  pagedPeriods,
  type DatedList,
  type MonthGroup,
  type PeriodLink,
  type PeriodNav,
} from './periods.ts'

/** How many developments the timeline page shows before it leaves older ones to the pages of their years. */
export const timelineLength = 300

export interface DevelopmentsPage {
  head: Head
  /** By year, newest first; on the page of a year or a month by month, in order. */
  groups: MonthGroup<Card>[]
  nav?: PeriodNav | undefined
  total: number
  shown: number
}

export function developmentsPage(story: Story): DevelopmentsPage {
  const { total, items, nav } = partOf(listOf(story))
  return {
    head: listHead(
      story,
      {
        title: 'Developments',
        description: 'All developments of the story by year, newest first.',
        path: '/developments/',
      },
      story.developments.toReversed(),
    ),
    groups: [...Map.groupBy(items, ({ data }) => yearOf(data.date))].map(([year, list]) => ({
      anchor: `year-${year}`,
      title: year,
      items: list.map((development) => cardOf(story, development)),
    })),
    nav,
    total,
    shown: items.length,
  }
}

/** The years that have developments, newest first. */
export function developmentYears(story: Story): PeriodLink[] {
  return navOf(listOf(story)).years
}

/** The years and months of developments that have a page. */
export function developmentsPeriods(story: Story): string[] {
  return pagedPeriods(listOf(story))
}

export function developmentsPeriodPage(story: Story, period: string): DevelopmentsPage {
  const { total, items, nav } = partOf(listOf(story), period)
  const name = formatDate(period)
  return {
    head: listHead(
      story,
      {
        title: `Developments in ${name}`,
        description: `What happened in ${name}, in order.`,
        path: periodUrl('developments', period),
      },
      items.toReversed(),
    ),
    groups: byMonth(items.toReversed(), ({ data }) => data.date).map((month) => ({
      ...month,
      items: month.items.map((development) => cardOf(story, development)),
    })),
    nav,
    total,
    shown: items.length,
  }
}

/** Where the developments of each month are: on a page of their own, or on that of their year. */
export function monthUrls(story: Story): (month: string) => string {
  const periods = new Set(developmentsPeriods(story))
  return (month) =>
    periods.has(month)
      ? periodUrl('developments', month)
      : `${periodUrl('developments', yearOf(month))}#${anchors.month(month)}`
}

function listOf(story: Story): DatedList<Development> {
  return {
    name: 'developments',
    items: story.developments.toReversed(),
    dateOf: ({ data }) => data.date,
    length: timelineLength,
  }
}
