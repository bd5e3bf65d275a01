import { describe, expect, it } from 'vitest'
import { findCircles } from './find-circles.ts'

const circlesOf = (graph: Record<string, string[]>) => [...findCircles(Object.keys(graph), (node) => graph[node] ?? [])]

describe('findCircles', () => {
  it.each([
    ['nothing', {}, []],
    ['a chain', { a: ['b'], b: ['c'], c: [] }, []],
    ['a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['a node that follows itself', { a: ['a'] }, [['a']]],
    ['two nodes', { a: ['b'], b: ['a'] }, [['a', 'b']]],
    ['a tail that leads into a circle', { a: ['b'], b: ['c'], c: ['b'] }, [['b', 'c']]],
    [
      'two circles that share a node',
      { a: ['b'], b: ['a', 'c'], c: ['b'] },
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    ],
    ['an edge written twice', { a: ['b'], b: ['a', 'a'] }, [['a', 'b']]],
    ['an edge to nowhere', { a: ['z'] }, []],
  ] as [string, Record<string, string[]>, string[][]][])('finds the circles of %s', (_name, graph, circles) => {
    expect(circlesOf(graph)).toEqual(circles)
  })

  it('walks chains longer than any stack, in linear time', () => {
    const length = 200_000
    const next = (node: string) => [String((Number(node) + 1) % length)]
    const [circle, ...more] = findCircles(['0'], next)
    expect([circle?.length, more.length]).toEqual([length, 0])
  })
})
