import { byCodeUnit } from './dates.ts'
import type { Entry } from './entry.ts'

type Development = Entry<'developments'>

/** By date; within a day, a development comes after those it follows, then by `order`, then by id. */
export function orderDevelopments(developments: readonly Development[]): Development[] {
  const sorted = [...developments].sort(
    (a, b) =>
      byCodeUnit(a.data.date, b.data.date) || (a.data.order ?? 0) - (b.data.order ?? 0) || byCodeUnit(a.id, b.id),
  )
  const ordered: Development[] = []
  for (let start = 0; start < sorted.length;) {
    let end = start + 1
    while (end < sorted.length && sorted[end]!.data.date === sorted[start]!.data.date) end++
    ordered.push(...answersLast(sorted.slice(start, end)))
    start = end
  }
  return ordered
}

/** Depth-first, so that each development of the day stands right after what it answers allows; circles end by themselves. */
function answersLast(day: Development[]): Development[] {
  if (day.length === 1) return day
  const sameDay = new Map(day.map((development) => [development.id, development]))
  const placed = new Set<Development>()
  const visit = (development: Development) => {
    if (placed.has(development)) return
    placed.add(development)
    for (const id of development.data.follows) {
      const before = sameDay.get(id)
      if (before) visit(before)
    }
    ordered.push(development)
  }
  const ordered: Development[] = []
  day.forEach(visit)
  return ordered
}
