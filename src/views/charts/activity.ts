import { monthNumber, monthOf, type PlainDate } from '../../story/dates.ts'
import type { Development } from '../../story/story.ts'
import type { Link } from '../link.ts'
import { barRow, columnsOf, type BarRow } from './bars.ts'
import { periodIndex, periodsOf, type Period } from './periods.ts'
import { round } from './round.ts'
import type { TableView } from './table-view.ts'
import { timeAxis, type TimeAxis } from './time-axis.ts'

/** A row of bars with its name and total, and what the picture says in words. */
export interface ActivityRow extends BarRow {
  name: { text: string; href?: string | undefined }
  total: number
  counts: number[]
  alternative: string
}

/** A column of the row for everything: as wide as its period, high as the row, so that it can be hit. */
export interface ActivityColumn extends Link {
  x: number
  width: number
}

/** How many developments there were over time: all of them, and apart by topic or kind. */
export interface ActivityChart {
  id: string
  /** What is seen. */
  title: string
  /** What is counted. */
  subtitle: string
  periods: Period[]
  axis: TimeAxis
  all: ActivityRow
  /** Periods with developments, as links. */
  columns: ActivityColumn[]
  rows: ActivityRow[]
  /** Developments before the axis begins, which are counted in the table alone. */
  earlier?: Link | undefined
  table: TableView
}

export interface ActivityGroup {
  name: ActivityRow['name']
  developments: readonly Development[]
}

/** Pixels that the highest bar of all, and of the rows, may take. */
const tallest = { all: 88, row: 48 }

export interface ActivityQuestion {
  id: string
  /** In order of date. */
  developments: readonly Development[]
  groups: readonly ActivityGroup[]
  /** How the rows part them: “by topic”. */
  by: string
  asOf: PlainDate
  /** Where a column leads, from its period and the first month in it that has a development. */
  hrefOf: (period: Period, month: string) => string
}

/** Undefined where the axis would have fewer than three periods: nothing to see. */
export function activityChart({
  id,
  developments,
  groups,
  by,
  asOf,
  hrefOf,
}: ActivityQuestion): ActivityChart | undefined {
  const periods = periodsOf([...new Set(developments.map(({ data }) => monthOf(data.date)))], asOf)
  if (periods.length < 3) return undefined
  const all = tally(periods, developments)
  const rows = groups.map(({ name, developments: list }) => ({ name, ...tally(periods, list) }))
  const unit = Math.min(
    tallest.all / Math.max(...all.counts),
    tallest.row / Math.max(1, ...rows.flatMap(({ counts }) => counts)),
  )
  const linked = periods.map((period, index) => ({
    ...period,
    href: all.months[index] && hrefOf(period, all.months[index]),
  }))
  const columns = columnsOf(periods.length)
  return {
    id,
    title: titleOf(periods, all.counts),
    subtitle: `Developments per ${lengthName(periods[0]!)}, ${periods[0]!.label} to ${periods.at(-1)!.label}: all, then ${by}.`,
    periods,
    axis: timeAxis(periods),
    all: rowOf(periods, { text: 'All developments' }, all, unit, 'all'),
    columns: linked.flatMap(({ label, href }, index) =>
      href
        ? [{ text: `${label}: ${counted(all.counts[index]!)}`, href, x: round(index * columns.step), width: round(columns.step) }]
        : [],
    ), // prettier-ignore
    rows: rows.map(({ name, ...row }) => rowOf(periods, name, row, unit, 'highest')),
    earlier:
      all.latestEarlier === undefined
        ? undefined
        : {
            text: all.earlier === 1 ? 'one earlier development' : `${all.earlier} earlier developments`,
            href: hrefOf({ first: all.latestEarlier, last: all.latestEarlier, label: '' }, all.latestEarlier),
          },
    table: tableOf(linked, [{ name: { text: 'All' }, ...all }, ...rows]),
  }
}

function tableOf(
  periods: readonly { label: string; href?: string | undefined }[],
  columns: readonly (Tally & { name: { text: string } })[],
): TableView {
  const rows = periods.map(({ label, href }, index) => ({
    name: { text: label, href },
    cells: columns.map(({ counts }) => counts[index]!),
  }))
  const earlier = columns.map((column) => column.earlier)
  return {
    head: ['Period', ...columns.map(({ name }) => name.text)],
    rows: earlier.some((count) => count > 0)
      ? [{ name: { text: 'Earlier', href: undefined }, cells: earlier }, ...rows]
      : rows,
  }
}

interface Tally {
  total: number
  counts: number[]
  /** Before the axis begins, and the latest month of these. */
  earlier: number
  latestEarlier: string | undefined
  /** The first month of each period in which something happened. */
  months: (string | undefined)[]
}

function tally(periods: readonly Period[], developments: readonly Development[]): Tally {
  const counts = periods.map(() => 0)
  const months: (string | undefined)[] = periods.map(() => undefined)
  let earlier = 0
  let latestEarlier: string | undefined
  for (const development of developments) {
    const month = monthOf(development.data.date)
    const index = periodIndex(periods, month)
    if (index === undefined) {
      earlier++
      latestEarlier = month
    } else {
      counts[index]!++
      months[index] ??= month
    }
  }
  return { total: developments.length - earlier, counts, earlier, latestEarlier, months }
}

function rowOf(
  periods: readonly Period[],
  name: ActivityRow['name'],
  { total, counts }: Tally,
  unit: number,
  labels: 'all' | 'highest',
): ActivityRow {
  return {
    ...barRow(counts, unit, labels),
    name,
    total,
    counts,
    alternative: `${name.text}: ${counted(total)}${mostOf(periods, counts)}.`,
  }
}

function titleOf(periods: readonly Period[], counts: readonly number[]): string {
  const { highest, busiest } = busiestOf(periods, counts)
  if (highest === 1 || busiest.length > mostTied)
    return `Never more than ${highest === 1 ? 'one development' : counted(highest)} a ${lengthName(periods[0]!)}`
  return busiest.length === 1
    ? `${busiest[0]} was busiest, with ${counted(highest)}`
    : `${busiest.join(' and ')} were busiest, with ${counted(highest)} each`
}

function mostOf(periods: readonly Period[], counts: readonly number[]): string {
  const { highest, busiest } = busiestOf(periods, counts)
  if (highest === 0) return ''
  if (busiest.length > mostTied) return `, never more than ${highest} a ${lengthName(periods[0]!)}`
  return `, most in ${busiest.join(' and ')} (${highest}${busiest.length > 1 ? ' each' : ''})`
}

/** How many periods are named together as the busiest; where more tie, none is. */
const mostTied = 2

function busiestOf(periods: readonly Period[], counts: readonly number[]): { highest: number; busiest: string[] } {
  const highest = Math.max(0, ...counts)
  return { highest, busiest: periods.filter((_, index) => counts[index] === highest).map(({ label }) => label) }
}

function lengthName({ first, last }: Period): string {
  const months = monthNumber(last) - monthNumber(first) + 1
  return months === 1 ? 'month' : months === 3 ? 'quarter' : 'year'
}

function counted(count: number): string {
  return count === 1 ? '1 development' : `${count} developments`
}
