import { monthOf, yearOf } from '../story/dates.ts'
import { formatDate } from './format-date.ts'

/** A year that has a page of its own. */
export interface YearLink {
  year: string
  href: string
  count: number
  current: boolean
}

/** Items of one month, in the order given. */
export interface MonthGroup<T> {
  anchor: string
  title: string
  items: T[]
}

/** Items by month, months in the order in which they appear. */
export function byMonth<T>(items: readonly T[], dateOf: (item: T) => string): MonthGroup<T>[] {
  return [...Map.groupBy(items, (item) => monthOf(dateOf(item)))].map(([month, list]) => ({
    anchor: `month-${month}`,
    title: formatDate(month),
    items: list,
  }))
}

/** The years of a list, newest first, with where each has its page. */
export function yearLinks(dates: readonly string[], hrefOf: (year: string) => string, current?: string): YearLink[] {
  const counts = Map.groupBy(dates, yearOf)
  return [...counts.keys()]
    .sort()
    .reverse()
    .map((year) => ({ year, href: hrefOf(year), count: counts.get(year)?.length ?? 0, current: year === current }))
}

/** The years of a list that is too long for one page; none where all of it fits. */
export function yearsBeyond(dates: readonly string[], limit: number): string[] {
  if (dates.length <= limit) return []
  return [...new Set(dates.map(yearOf))].sort().reverse()
}
