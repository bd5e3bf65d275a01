import { monthNumber } from '../../story/dates.ts'
import { formatDate } from '../format-date.ts'
import { columnsOf } from './bars.ts'
import type { Period } from './periods.ts'
import { round } from './round.ts'

/** A word under the time axis, at the left edge of its column, in per cent. */
export interface Tick {
  x: number
  text: string
}

export interface TimeAxis {
  /** Every third month, by its short name; none where the axis counts quarters or years. */
  months: Tick[]
  years: Tick[]
  /** Where years begin. */
  lines: number[]
}

/** Columns a word needs to itself on a phone, where an axis of 18 columns gives each 16 pixels. */
const columnsForMonth = 2
const columnsForYear = 3

export function timeAxis(periods: readonly Period[]): TimeAxis {
  const columns = columnsOf(periods.length)
  const left = (index: number) => columns.x(index)
  const byMonth = periods[0] !== undefined && periods[0].first === periods[0].last
  const everyMonths = periods.length > 20 ? 6 : 3
  const starts = periods.flatMap(({ first }, index) => (monthNumber(first) % 12 === 0 ? [index] : []))
  const long = !byMonth && starts.length === periods.length
  const named = periods.flatMap(({ first }, index) => (monthNumber(first) % everyMonths === 0 ? [index] : []))
  const dated = long ? starts.filter((index) => Number(periods[index]!.first.slice(0, 4)) % 5 === 0) : starts
  return {
    months: byMonth
      ? withFirst(named, columnsForMonth).map((index) => ({
          x: left(index),
          text: formatDate(periods[index]!.first).slice(0, 3),
        }))
      : [],
    years: (long ? dated : withFirst(dated, columnsForYear)).map((index) => ({
      x: left(index),
      text: periods[index]!.first.slice(0, 4),
    })),
    lines: (long ? dated : starts).filter((index) => index > 0).map((index) => round(index * columns.step)),
  }
}

/** The columns with the first one added, where the next leaves it room. */
function withFirst(indexes: readonly number[], room: number): number[] {
  const [next = Infinity] = indexes
  return next >= room ? [0, ...indexes] : [...indexes]
}
