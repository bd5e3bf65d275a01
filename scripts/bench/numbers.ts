/** What one run took; processor time and memory are known on Linux only. */
export interface Usage {
  /** From the start of the process to its end, in ms. */
  wall: number
  /** The processor’s time, of all processes and threads, in ms: what other work on the machine changes least. */
  cpu?: number
  /** The most memory at one time, in MB. */
  memory?: number
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.ceil((sorted.length - 1) / 2)]!]
  return (low + high) / 2
}

/** The median of each figure. */
export function medianUsage(usages: readonly Usage[]): Usage {
  const of = (what: keyof Usage) => {
    const known = usages.flatMap((usage) => usage[what] ?? [])
    return known.length > 0 ? median(known) : undefined
  }
  return { wall: of('wall')!, cpu: of('cpu'), memory: of('memory') }
}

/** Two runs, one after the other, as one. */
export function both(first: Usage, second: Usage): Usage {
  const known = (what: 'cpu' | 'memory') => first[what] !== undefined && second[what] !== undefined
  return {
    wall: first.wall + second.wall,
    cpu: known('cpu') ? first.cpu! + second.cpu! : undefined,
    memory: known('memory') ? Math.max(first.memory!, second.memory!) : undefined,
  }
}

/**
 * The exponent k of the curve `time = c × size^k` that fits best: 1 is linear, 2 is quadratic. It is the slope of the line
 * through the logarithms, by least squares. Undefined for fewer than two sizes.
 */
export function growthExponent(points: readonly (readonly [size: number, time: number])[]): number | undefined {
  if (new Set(points.map(([size]) => size)).size < 2) return undefined
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const)
  const mean = (index: 0 | 1) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length
  const [meanX, meanY] = [mean(0), mean(1)]
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
}
