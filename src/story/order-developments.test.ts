import { describe, expect, it } from 'vitest'
import { exampleEntry } from './example-entry.ts'
import { orderDevelopments } from './order-developments.ts'

const development = (id: string, data: object = {}) =>
  exampleEntry('developments', id, { date: id.slice(0, 10), ...data })
const order = (...developments: ReturnType<typeof development>[]) => orderDevelopments(developments).map(({ id }) => id)

describe('orderDevelopments', () => {
  it('goes by date', () => {
    expect(order(development('2025-01-02-a'), development('2025-01-01-b'))).toEqual(['2025-01-01-b', '2025-01-02-a'])
  })

  it('puts what answers later within a day, against order and id', () => {
    const answer = development('2025-01-01-a', { follows: ['2025-01-01-z'], order: 1 })
    expect(order(answer, development('2025-01-01-z', { order: 9 }))).toEqual(['2025-01-01-z', '2025-01-01-a'])
  })

  it('goes by order, then by id, within a day', () => {
    const late = development('2025-01-01-a', { order: 2 })
    expect(order(late, development('2025-01-01-c'), development('2025-01-01-b'))).toEqual([
      '2025-01-01-b',
      '2025-01-01-c',
      '2025-01-01-a',
    ])
  })

  it('keeps order among those that may stand anywhere', () => {
    const waits = development('2025-01-01-c', { order: 0, follows: ['2025-01-01-b'] })
    const [first, second] = [development('2025-01-01-a', { order: 1 }), development('2025-01-01-b', { order: 2 })]
    expect(order(waits, first, second)).toEqual(['2025-01-01-a', '2025-01-01-b', '2025-01-01-c'])
  })

  it('ends in spite of circles and keeps everything', () => {
    const [a, b] = [
      development('2025-01-01-a', { follows: ['2025-01-01-b'] }),
      development('2025-01-01-b', { follows: ['2025-01-01-a', '2025-01-01-b'] }),
    ]
    expect(order(a, b).sort()).toEqual(['2025-01-01-a', '2025-01-01-b'])
  })

  it('bears a day of a thousand answers', () => {
    const day = Array.from({ length: 1000 }, (_, index) =>
      development(`2025-01-01-${String(index).padStart(4, '0')}`, {
        follows: index > 0 ? [`2025-01-01-${String(index - 1).padStart(4, '0')}`] : [],
      }),
    )
    expect(order(...day.toReversed())).toEqual(day.map(({ id }) => id))
  })
})
