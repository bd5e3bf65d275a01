import { describe, expect, it } from 'vitest'
import type { BuildRow } from './measure-build.ts'
import { buildTable, checkTable, growthTable, outputTable, searchTable, withSection } from './results.ts'

describe('withSection', () => {
  const text = '# Title\n\nOpening.\n\n## A\n\nold a\n\n## B\n\nold b\n'

  it.each([
    ['A', '# Title\n\nOpening.\n\n## A\n\nnew\n\n## B\n\nold b\n'],
    ['B', '# Title\n\nOpening.\n\n## A\n\nold a\n\n## B\n\nnew\n'],
    ['C', `${text}\n## C\n\nnew\n`],
  ])('puts section %s in its place', (heading, expected) => {
    expect(withSection(text, heading, 'new\n')).toBe(expected)
  })

  it('begins with a title alone', () => {
    expect(withSection('# Title\n', 'A', 'new')).toBe('# Title\n\n## A\n\nnew\n')
  })
})

const row = (size: number, tool: string, wall: number, search?: number): BuildRow => ({
  size,
  step: 'cold',
  tool,
  usage: { wall, cpu: wall * 1.5, memory: 200.4 },
  search,
})
const rows = [
  row(100, 'parley', 2000),
  row(100, 'hugo', 1000, 400),
  row(1000, 'parley', 20_000),
  row(1000, 'hugo', 4000, 1500),
]

it('searchTable says what a query cost, as one and typed', () => {
  const cost = { bytes: 181_937, requests: 13, time: 101.4 }
  const row = { size: 10_000, tool: 'parley', query: 'a term', whole: cost, typed: { ...cost, bytes: 14_902 } }
  expect(searchTable([row]).split('\n').at(-1)).toBe(
    '| 10000 | a term | parley | 181.9 KB | 13 | 101 ms | 14.9 KB | 13 | 101 ms |',
  )
})

it('buildTable sets each tool against each', () => {
  expect(buildTable(rows)).toMatchInlineSnapshot(`
    "| entries | build | tool | time | of it search | processor time | peak memory | ÷ parley | ÷ hugo |
    | --: | --- | --- | --: | --: | --: | --: | --: | --: |
    | 100 | cold | parley | 2.00 s |  | 3.00 s | 200 MB | 1.00 | 2.00 |
    | 100 | cold | hugo | 1.00 s | 0.40 s | 1.50 s | 200 MB | 0.50 | 1.00 |
    | 1000 | cold | parley | 20.00 s |  | 30.00 s | 200 MB | 1.00 | 5.00 |
    | 1000 | cold | hugo | 4.00 s | 1.50 s | 6.00 s | 200 MB | 0.20 | 1.00 |"
  `)
})

it('checkTable leaves out what was not measured', () => {
  expect(checkTable([{ size: 100, step: 'watch', wall: 61 }])).toMatchInlineSnapshot(`
    "| entries | check | time | processor time | peak memory |
    | --: | --- | --: | --: | --: |
    | 100 | watch | 0.06 s |  |  |"
  `)
})

it('outputTable says what each tool wrote', () => {
  expect(outputTable([{ size: 100, tool: 'hugo', pages: 85, files: 120, bytes: 1_250_000 }])).toMatchInlineSnapshot(`
    "| entries | tool | pages | files | size |
    | --: | --- | --: | --: | --: |
    | 100 | hugo | 85 | 120 | 1.3 MB |"
  `)
})

describe('growthTable', () => {
  it('has an exponent for each tool and step', () => {
    expect(growthTable(rows.map((each) => ({ ...each, wall: each.usage.wall })))).toMatchInlineSnapshot(`
      "| time of | grows with entries to the power of |
      | --- | --: |
      | parley, cold | 1.00 |
      | hugo, cold | 0.60 |"
    `)
  })

  it('is empty for one size', () => {
    expect(growthTable([{ size: 100, step: 'cold', wall: 1 }])).toBe('')
  })
})
