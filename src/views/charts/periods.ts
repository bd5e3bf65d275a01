import { monthAt, monthNumber, type Month, type PlainDate } from '../../story/dates.ts'
import { formatDate } from '../format-date.ts'

/** A stretch of the time axis, named by its first month. */
export interface Period {
  first: Month
  last: Month
  /** “March 2025”, “April–June 2025” or “2025”. */
  label: string
}

/** How many periods an axis has at most, so that each keeps a width one can point at on a phone. */
const mostPeriods = 36

/** Months without any development, in a row, that part the story’s run from its background. */
const longestPause = 3

/**
 * The time axis of a story: from where months without developments end to the last full month of its “now”,
 * in months or, where these would be too many, in quarters or years. Empty for a story without developments.
 * @param months The months that have developments, in order.
 */
export function periodsOf(months: readonly Month[], asOf: PlainDate): Period[] {
  const numbers = months.map(monthNumber)
  const newest = numbers.at(-1)
  if (newest === undefined) return []
  const last = Math.max(newest, monthNumber(asOf) - 1)
  const pause = numbers.findLastIndex((number, index) => number - (numbers[index - 1] ?? -Infinity) > longestPause + 1)
  const first = numbers[pause]!
  const length = [1, 3].find((size) => periodCount(first, last, size) <= mostPeriods) ?? 12
  const start = first - (first % length)
  const periods = Array.from({ length: periodCount(first, last, length) }, (_, index) =>
    period(start + index * length, length),
  )
  return periods.slice(-mostPeriods)
}

function periodCount(first: number, last: number, length: number): number {
  return Math.floor(last / length) - Math.floor(first / length) + 1
}

function period(start: number, length: number): Period {
  const [first, last] = [monthAt(start), monthAt(start + length - 1)]
  const [from, to] = [formatDate(first), formatDate(last)]
  const label = length === 1 ? from : length === 12 ? first.slice(0, 4) : `${from.split(' ')[0]}–${to}`
  return { first, last, label }
}

/** The months from one to another, both included. */
export function monthsBetween(first: Month, last: Month): Period[] {
  const [from, to] = [monthNumber(first), monthNumber(last)]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => period(from + index, 1))
}

/** Which of the periods a month lies in, or undefined where it lies before or after all of them. */
export function periodIndex(periods: readonly Period[], month: Month): number | undefined {
  const [zero, last] = [periods[0], periods.at(-1)]
  if (!zero || !last || month < zero.first || month > last.last) return undefined
  const length = monthNumber(zero.last) - monthNumber(zero.first) + 1
  return Math.floor((monthNumber(month) - monthNumber(zero.first)) / length)
}
