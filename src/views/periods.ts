import { monthOf, yearOf, type PlainDate } from '../story/dates.ts'
import { anchors, periodUrl, type PagedList } from '../story/urls.ts'
import { formatDate } from './format-date.ts'

/** A list whose years have pages of their own, and the months of a year that is too long for one page. */
export interface DatedList<T> {
  name: PagedList
  /** Newest first. */
  items: readonly T[]
  dateOf: (item: T) => PlainDate
  /** How many items stand on the list’s own page, and on that of a year whose months have pages. */
  length: number
}

/** How many items a year has at most before its months have pages. */
export const yearLength = 1000

/** A year or a month that has a page of its own. */
export interface PeriodLink {
  text: string
  href: string
  count: number
  current: boolean
  /** Set for a month that once began on this page and now has another. */
  anchor?: string | undefined
}

/** The pages of a list beside this one, newest first. */
export interface PeriodNav {
  /** The list’s own page, where this is another. */
  all?: string | undefined
  years: PeriodLink[]
  /** Of the year of the page, where its months have pages. */
  months: PeriodLink[]
}

/** What one page of a list has: the newest of all, a year or a month. */
export interface ListPart<T> {
  total: number
  /** Newest first; fewer than the total where other pages have the rest. */
  items: readonly T[]
  /** Where there are other pages to go to. */
  nav?: PeriodNav | undefined
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
    anchor: anchors.month(month),
    title: formatDate(month),
    items: list,
  }))
}

/** The years and months of a list that have a page, newest first. */
export function pagedPeriods<T>({ items, dateOf }: DatedList<T>): string[] {
  return [...Map.groupBy(items.map(dateOf), yearOf)]
    .flatMap(([year, dates]) => (dates.length > yearLength ? [year, ...new Set(dates.map(monthOf))] : [year]))
    .sort()
    .reverse()
}

/** What the page of a year or month has or, without one, the list’s own page. */
export function partOf<T>(list: DatedList<T>, period = ''): ListPart<T> {
  const all = list.items.filter((item) => list.dateOf(item).startsWith(period))
  const room = period === '' ? list.length : isYear(period) ? yearLength : Infinity
  const items = all.length > room ? all.slice(0, list.length) : all
  const nav = navOf(list, period, new Set(items.map((item) => monthOf(list.dateOf(item)))))
  const beside = period !== '' || nav.years.length > 1 || items.length < all.length
  return { total: all.length, items, nav: beside ? nav : undefined }
}

/** The pages beside that of a year or month or, without one, beside the list’s own. */
export function navOf<T>(
  { name, items, dateOf }: DatedList<T>,
  period = '',
  monthsHere: ReadonlySet<string> = new Set(),
): PeriodNav {
  const years = Map.groupBy(items.map(dateOf), yearOf)
  const dates = period === '' ? [] : (years.get(yearOf(period)) ?? [])
  const months = dates.length > yearLength ? Map.groupBy(dates, monthOf) : []
  const link = (of: string, { length }: readonly unknown[]) => ({
    text: formatDate(of),
    href: periodUrl(name, of),
    count: length,
    current: of === period,
  })
  return {
    all: period === '' ? undefined : `/${name}/`,
    years: [...years].map(([year, list]) => link(year, list)),
    months: [...months].map(([month, list]) => ({
      ...link(month, list),
      anchor: isYear(period) && !monthsHere.has(month) ? anchors.month(month) : undefined,
    })),
  }
}

function isYear(period: string): boolean {
  return period.length === 4
}
