import { byCodeUnit, yearOf, type PlainDate } from '../story/dates.ts'
import { find, type ScheduledRecord, type Story } from '../story/story.ts'
import { calendarYearUrl } from '../story/urls.ts'
import { calendarStrip, type CalendarStrip } from './calendar-strip.ts'
import { dateView, type DateView } from './date-view.ts'
import type { Head } from './frame.ts'
import { byMonth, yearLinks, yearsBeyond, type MonthGroup, type YearLink } from './periods.ts'
import { scheduledView, type ScheduledView } from './records.ts'

/** How many past items the calendar shows before it leaves them to the pages of their years. */
export const calendarLength = 200

/** How many undated plans, and how many that passed without an outcome, it shows. */
const openLength = 60

/** What was announced to come, and what came of it. */
export interface CalendarPage {
  head: Head
  asOf?: DateView | undefined
  /** What has a date, drawn month by month. */
  strip?: CalendarStrip | undefined
  /** With a day on or after the story’s “now”, the next first. */
  ahead: ScheduledView[]
  /** Planned without a day, the latest announcement first. */
  undated: ScheduledView[]
  /** The day has passed and no outcome is recorded, the latest first. */
  overdue: ScheduledView[]
  /** How many of each are older than those shown. */
  older: { undated: number; overdue: number }
  /** What came about, or did not, by month, the latest first. */
  past: MonthGroup<ScheduledView>[]
  /** Where the past is too long for one page. */
  years: YearLink[]
}

export function calendarPage(story: Story): CalendarPage {
  const view = (record: ScheduledRecord) => scheduledView(story, record)
  const pending = story.scheduled.filter((record) => isPending(record, story.asOf))
  const dated = pending.filter(({ item }) => item.date)
  const undated = pending
    .filter(({ item }) => !item.date)
    .sort((a, b) => byCodeUnit(b.development.data.date, a.development.data.date))
  const overdue = story.scheduled.filter(({ state }) => state === 'overdue').reverse()
  const past = pastItems(story)
  return {
    head: {
      title: 'Calendar',
      description:
        'What has been announced to come, what passed without a recorded outcome, and what came of the rest.',
      path: '/calendar/',
    },
    asOf: story.asOf ? dateView(story.asOf) : undefined,
    strip: calendarStrip(story, story.scheduled),
    ahead: dated.map(view),
    undated: undated.slice(0, openLength).map(view),
    overdue: overdue.slice(0, openLength).map(view),
    older: {
      undated: Math.max(0, undated.length - openLength),
      overdue: Math.max(0, overdue.length - openLength),
    },
    ...months(story, past.slice(0, calendarLength)),
    years: calendarYears(story).length > 0 ? links(past) : [],
  }
}

/** The years with a page of past items of their own. */
export function calendarYears(story: Story): string[] {
  const dates = pastItems(story).map(({ date }) => date)
  return yearsBeyond(dates, calendarLength)
}

export function calendarYearPage(story: Story, year: string): CalendarPage {
  const past = pastItems(story)
  return {
    head: {
      title: `Calendar of ${year}`,
      description: `What was announced for ${year}, and what came of it.`,
      path: calendarYearUrl(year),
    },
    ahead: [],
    undated: [],
    overdue: [],
    older: { undated: 0, overdue: 0 },
    ...months(
      story,
      past.filter(({ date }) => yearOf(date) === year),
    ),
    years: links(past, year),
  }
}

interface PastItem {
  record: ScheduledRecord
  /** Its day; of the undated, that of the outcome, else of the announcement. */
  date: PlainDate
}

/** Whether something is still to come. */
function isPending({ state, item }: ScheduledRecord, asOf: PlainDate): boolean {
  if (item.outcome || (state !== 'planned' && state !== 'postponed')) return false
  return !item.date || (item.end ?? item.date) >= asOf
}

/** What is neither to come nor overdue, the latest first. */
function pastItems(story: Story): PastItem[] {
  return story.scheduled
    .filter((record) => record.state !== 'overdue' && !isPending(record, story.asOf))
    .map((record) => {
      const { item, development } = record
      const outcome = item.outcome ? find(story, 'developments', item.outcome) : undefined
      return { record, date: item.date ?? outcome?.data.date ?? development.data.date }
    })
    .sort((a, b) => byCodeUnit(b.date, a.date))
}

function months(story: Story, items: readonly PastItem[]): Pick<CalendarPage, 'past'> {
  return {
    past: byMonth(items, ({ date }) => date).map((group) => ({
      ...group,
      items: group.items.map(({ record }) => scheduledView(story, record)),
    })),
  }
}

function links(past: readonly PastItem[], current?: string): YearLink[] {
  return yearLinks(
    past.map(({ date }) => date),
    calendarYearUrl,
    current,
  )
}
