import { byCodeUnit, type PlainDate } from '../story/dates.ts'
import { find, isAhead, type ScheduledRecord, type Story } from '../story/story.ts'
import { periodUrl } from '../story/urls.ts'
import { calendarStrip, type CalendarStrip } from './calendar-strip.ts'
import { dateView, type DateView } from './date-view.ts'
import { formatDate } from './format-date.ts'
import type { Head } from './frame.ts'
import { eventNodes, listHead } from './json-ld/index.ts'
import { byMonth, navOf, partOf, pagedPeriods, type DatedList, type MonthGroup, type PeriodNav } from './periods.ts'
import { scheduledView, type ScheduledView } from './records.ts'
import { subscriptionOf, type Subscription } from './subscriptions.ts'

/** How many past items the calendar shows before it leaves them to the pages of their years. */
export const calendarLength = 200

/** How many undated plans, and how many that passed without an outcome, it shows. */
export const openLength = 60

/** How many of the dated items to come programs are told of as events. */
export const namedEvents = 20

/** What was announced to come, and what came of it. */
export interface CalendarPage {
  head: Head
  /** The calendar of the site. */
  subscription?: Subscription | undefined
  asOf?: DateView | undefined
  /** What has a date, drawn month by month. */
  strip?: CalendarStrip | undefined
  /** With a day on or after the story’s “now”, the next first. */
  ahead: ScheduledView[]
  /** Planned without a day, the latest announcement first. */
  undated: ScheduledView[]
  /** The day has passed and no outcome is recorded, the latest first; on the page of a year or a month they stand among the others. */
  overdue: ScheduledView[]
  /** How many of each are older than those shown. */
  older: { undated: number; overdue: number }
  /** What came about, or did not, by month, the latest first; with how many there are and how many are shown. */
  past: { total: number; shown: number; months: MonthGroup<ScheduledView>[] }
  /** Where the past is too long for one page. */
  nav?: PeriodNav | undefined
}

export function calendarPage(story: Story): CalendarPage {
  const view = (record: ScheduledRecord) => scheduledView(story, record)
  const ahead = story.scheduled.filter((record) => isAhead(record, story.asOf))
  const undated = ahead
    .filter(({ item }) => !item.date)
    .sort((a, b) => byCodeUnit(b.development.data.date, a.development.data.date))
  const dated = ahead.filter(({ item }) => item.date)
  const past = pastItems(story)
  const overdue = past.filter(isOverdue)
  const others = past.filter((item) => !isOverdue(item))
  return {
    head: listHead(
      story,
      {
        title: 'Calendar',
        description:
          'What has been announced to come, what passed without a recorded outcome, and what came of the rest.',
        path: '/calendar/',
      },
      [],
      ...eventNodes(story, dated.slice(0, namedEvents)),
    ),
    subscription: subscriptionOf(story, '/'),
    asOf: story.asOf ? dateView(story.asOf) : undefined,
    strip: calendarStrip(story, story.scheduled),
    ahead: dated.map(view),
    undated: undated.slice(0, openLength).map(view),
    overdue: overdue.slice(0, openLength).map(({ record }) => view(record)),
    older: {
      undated: Math.max(0, undated.length - openLength),
      overdue: Math.max(0, overdue.length - openLength),
    },
    past: pastView(story, others.length, others.slice(0, calendarLength)),
    nav: isCut(past) ? navOf(listOf(past)) : undefined,
  }
}

/** The years and months of what is past that have a page: none where all of it fits on the calendar. */
export function calendarPeriods(story: Story): string[] {
  const past = pastItems(story)
  return isCut(past) ? pagedPeriods(listOf(past)) : []
}

export function calendarPeriodPage(story: Story, period: string): CalendarPage {
  const { total, items, nav } = partOf(listOf(pastItems(story)), period)
  const name = formatDate(period)
  return {
    head: listHead(story, {
      title: `Calendar of ${name}`,
      description: `What was announced for ${name}, and what came of it.`,
      path: periodUrl('calendar', period),
    }),
    ahead: [],
    undated: [],
    overdue: [],
    older: { undated: 0, overdue: 0 },
    past: pastView(story, total, items),
    nav,
  }
}

interface PastItem {
  record: ScheduledRecord
  /** Its day; of the undated, that of the outcome, else of the announcement. */
  date: PlainDate
}

/** What is no longer to come, with or without an outcome, the latest first. */
function pastItems(story: Story): PastItem[] {
  return story.scheduled
    .filter((record) => !isAhead(record, story.asOf))
    .map((record) => {
      const { item, development } = record
      const outcome = item.outcome ? find(story, 'developments', item.outcome) : undefined
      return { record, date: item.date ?? outcome?.data.date ?? development.data.date }
    })
    .sort((a, b) => byCodeUnit(b.date, a.date))
}

function isOverdue({ record }: PastItem): boolean {
  return record.state === 'overdue'
}

/** Whether the calendar leaves some of what is past to the pages of years. */
function isCut(past: readonly PastItem[]): boolean {
  const overdue = past.filter(isOverdue).length
  return overdue > openLength || past.length - overdue > calendarLength
}

function listOf(items: readonly PastItem[]): DatedList<PastItem> {
  return { name: 'calendar', items, dateOf: ({ date }) => date, length: calendarLength }
}

function pastView(story: Story, total: number, items: readonly PastItem[]): CalendarPage['past'] {
  return {
    total,
    shown: items.length,
    months: byMonth(items, ({ date }) => date).map((group) => ({
      ...group,
      items: group.items.map(({ record }) => scheduledView(story, record)),
    })),
  }
}
