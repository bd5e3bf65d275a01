import { byCodeUnit } from './dates.ts'
import type { Entry } from './entry.ts'

type Development = Entry<'developments'>

/** By date; within a day, a development comes after those it follows, then by `order`, then by id. */
export function orderDevelopments(developments: readonly Development[]): Development[] {
  const days = Map.groupBy(developments, ({ data }) => data.date)
  return [...days.keys()].sort(byCodeUnit).flatMap((day) => orderDay(days.get(day)!))
}

function byOrderThenId(a: Development, b: Development): number {
  return (a.data.order ?? 0) - (b.data.order ?? 0) || byCodeUnit(a.id, b.id)
}

/** Each time the first, by order and id, of those that wait for nothing of the day; of a circle, the first of it. */
function orderDay(day: Development[]): Development[] {
  const waiting = day.sort(byOrderThenId)
  if (waiting.length < 2) return waiting
  const unplaced = new Set(waiting.map(({ id }) => id))
  const ordered: Development[] = []
  while (waiting.length > 0) {
    const free = waiting.findIndex(
      ({ id, data }) => !data.follows.some((before) => before !== id && unplaced.has(before)),
    )
    const [next] = waiting.splice(Math.max(free, 0), 1)
    unplaced.delete(next!.id)
    ordered.push(next!)
  }
  return ordered
}
