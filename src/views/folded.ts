import { yearOf } from '../story/dates.ts'

/** A long list, newest first: the first stand open, the rest folds away by year, the oldest are elsewhere. */
export interface Folded<T> {
  total: number
  open: T[]
  years: { year: string; items: T[] }[]
  /** How many are too old to be here. */
  beyond: number
}

/** How many items stand open, and how many fold away behind them. A few more are not worth a fold. */
export interface FoldLimits {
  open: number
  folded: number
}

export const usualFold: FoldLimits = { open: 12, folded: 300 }

/** How many items too many still stand open. */
const slack = 3

/** Folds a list given newest first; only what is shown is turned into a view. */
export function foldByYear<T, V>(
  items: readonly T[],
  dateOf: (item: T) => string,
  view: (item: T) => V,
  { open, folded }: FoldLimits = usualFold,
): Folded<V> {
  const first = items.length <= open + slack ? items.length : open
  const rest = items.slice(first, first + folded)
  return {
    total: items.length,
    open: items.slice(0, first).map(view),
    years: [...Map.groupBy(rest, (item) => yearOf(dateOf(item)))].map(([year, list]) => ({
      year,
      items: list.map(view),
    })),
    beyond: items.length - first - rest.length,
  }
}
