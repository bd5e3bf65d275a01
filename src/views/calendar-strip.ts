import { monthAt, monthNumber, monthOf, type PlainDate } from '../story/dates.ts'
import type { ScheduledRecord, Story } from '../story/story.ts'
import { monthsBetween, type Period } from './charts/periods.ts'
import { round } from './charts/round.ts'
import type { TableView } from './charts/table-view.ts'
import { timeAxis, type TimeAxis } from './charts/time-axis.ts'
import { dateView, type DateView } from './date-view.ts'
import { scheduledView } from './records.ts'

/** Something announced, with its mark. */
export interface StripItem {
  what: string
  /** The announcement, on the page that carries it. */
  href: string
  date: DateView
  state: string
  /** Across the strip in per cent: its day, or the first of its days and how many they are. */
  x: number
  width: number
  /** The middle of its mark, in pixels from the top of its row. */
  y: number
}

/** Items of one fate, whose name stands beside their marks. */
export interface StripRow {
  name: string
  /** How the marks are drawn. */
  mark: 'ahead' | 'held' | 'off' | 'open'
  height: number
  items: StripItem[]
}

/** What was announced with a date: a column for each month, a row for each fate, a mark for each item. */
export interface CalendarStrip {
  /** What is seen. */
  title: string
  axis: TimeAxis
  /** The story’s “now” on the strip, in per cent. */
  now?: { x: number; date: DateView } | undefined
  rows: StripRow[]
  /** Dated items that are not drawn, being further back. */
  earlier: number
  undated: number
  table: TableView
}

const marks: Record<ScheduledRecord['state'], StripRow['mark']> = {
  planned: 'ahead',
  postponed: 'off',
  cancelled: 'off',
  withdrawn: 'off',
  held: 'held',
  concluded: 'held',
  overdue: 'open',
}

/** The rows, from the top. */
const rowNames: Record<StripRow['mark'], string> = {
  ahead: 'Still ahead',
  held: 'Held',
  open: 'Without recorded outcome',
  off: 'Put off or dropped',
}

/** Pixels from mark to mark, and what they are of a phone’s width in per cent. */
const pitch = 14
const apart = 5

/** Columns a phone has room for. */
const mostMonths = 24

/**
 * The dated items of a list; the newest where they are too many or reach too far back.
 * Undefined where none has a date.
 * @param records In order of date, as `story.scheduled` is.
 */
export function calendarStrip(
  story: Story,
  records: readonly ScheduledRecord[],
  mostItems = 100,
): CalendarStrip | undefined {
  const dated = records.flatMap((record) => {
    const { date, end = date } = record.item
    return date && end ? [{ record, date, end }] : []
  })
  const ends = [...dated.map(({ end }) => monthNumber(end)), ...(story.asOf ? [monthNumber(story.asOf)] : [])]
  const last = Math.max(...ends)
  const drawn = dated.slice(-mostItems).filter(({ date }) => last - monthNumber(date) < mostMonths)
  if (!drawn[0]) return undefined
  const months = monthsBetween(monthOf(drawn[0].date), monthAt(last))
  const across = (date: PlainDate, days = 0) => positionOf(months, date, days)
  const items = drawn.map(({ record, date, end }) => ({
    mark: marks[record.state],
    item: itemOf(story, record, across(date), across(end, 1)),
  }))
  const rows = Object.entries(rowNames).flatMap(([mark, name]) => {
    const list = items.filter((each) => each.mark === mark).map(({ item }) => item)
    return list.length > 0 ? [{ name, mark: mark as StripRow['mark'], ...inLanes(list) }] : []
  })
  return {
    title: titleOf(rows),
    axis: timeAxis(months),
    now: story.asOf >= months[0]!.first ? { x: across(story.asOf), date: dateView(story.asOf) } : undefined,
    rows,
    earlier: dated.length - drawn.length,
    undated: records.length - dated.length,
    table: {
      head: ['Announced', 'Date', 'State'],
      rows: items.map(({ item: { what, href, date, state } }) => ({
        name: { text: what, href },
        cells: [date.text, state],
      })),
    },
  }
}

/** A day across the strip in per cent; every month is as wide as another, and a day a thirty-first of it. */
function positionOf(months: readonly Period[], date: PlainDate, days: number): number {
  const since = monthNumber(date) - monthNumber(months[0]!.first)
  return round(((since + (Number(date.slice(8)) - 1 + days) / 31) / months.length) * 100)
}

function itemOf(story: Story, record: ScheduledRecord, from: number, to: number): Omit<StripItem, 'y'> {
  const { what, date, state, development, anchor } = scheduledView(story, record)
  return { what, href: `${development.href}#${anchor}`, date: date!, state, x: from, width: round(to - from) }
}

/** Marks that would touch go into lanes under each other. */
function inLanes(items: readonly Omit<StripItem, 'y'>[]): { height: number; items: StripItem[] } {
  const ends: number[] = []
  const placed = items.map((item) => {
    const free = ends.findIndex((end) => item.x - end >= apart)
    const lane = free === -1 ? ends.length : free
    ends[lane] = item.x
    return { ...item, y: lane * pitch + pitch }
  })
  return { height: (ends.length + 1) * pitch, items: placed }
}

function titleOf(rows: readonly StripRow[]): string {
  const count = rows.reduce((sum, { items }) => sum + items.length, 0)
  const parts = rows.map(({ name, items }) => `${items.length} ${name.charAt(0).toLowerCase()}${name.slice(1)}`)
  return `${count === 1 ? 'One announced date' : `${count} announced dates`}: ${parts.join(', ')}`
}
