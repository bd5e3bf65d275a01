import { scaleBand, scaleLinear } from 'd3-scale'
import { round } from './round.ts'

/** A bar: across in per cent of the row’s width, so that rows stretch while text keeps its size; upwards in pixels. */
export interface Bar {
  x: number
  width: number
  y: number
  height: number
}

/** A number set above its bar; `x` is the bar’s middle. */
export interface BarLabel {
  x: number
  y: number
  text: string
}

export interface BarRow {
  /** In pixels. */
  height: number
  bars: (Bar & { index: number })[]
  labels: BarLabel[]
}

/** Room above a bar for its number. */
const labelHeight = 14
/** Width of a phone’s text column and of a digit on it. */
const narrowest = 288
const digit = 7

/** Columns of equal width from 0 to 100 per cent. */
export function columnsOf(count: number): { x: (index: number) => number; width: number; step: number } {
  const scale = scaleBand<number>()
    .domain(Array.from({ length: count }, (_, index) => index))
    .range([0, 100])
    .paddingInner(0.25)
    .paddingOuter(0.125)
  return { x: (index) => round(scale(index)!), width: round(scale.bandwidth()), step: scale.step() }
}

/**
 * One row of bars. Rows of one chart share `unit`, the pixels of one development, so that they compare.
 * Only the highest bar has its number where not all numbers would fit, or where only it is wanted.
 */
export function barRow(counts: readonly number[], unit: number, labels: 'all' | 'highest'): BarRow {
  const columns = columnsOf(counts.length)
  const highest = Math.max(0, ...counts)
  const tall = scaleLinear().domain([0, 1]).range([0, unit])
  const height = Math.ceil(tall(highest)) + labelHeight
  const all = labels === 'all' && String(highest).length * digit + 2 <= narrowest / counts.length
  const bars = counts.flatMap((count, index) => {
    if (count === 0) return []
    const up = round(tall(count))
    return [{ index, x: columns.x(index), width: columns.width, y: round(height - up), height: up }]
  })
  const labelled = bars.filter(({ index }) => all || index === counts.indexOf(highest))
  return {
    height,
    bars,
    labels: labelled.map(({ index, x, width, y }) => ({
      x: round(x + width / 2),
      y: round(y - 3),
      text: String(counts[index]),
    })),
  }
}
