/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to 1. */
  next(): number
  /** A whole number from 0 up to `limit`. */
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  /** Some items of a list, none twice. */
  some<T>(list: readonly T[], count: number): T[]
  /** One of a list by a power law: the first come often, the last hardly ever. */
  famous<T>(list: readonly T[]): T
}

/** The generator mulberry32 (Tommy Ettinger, public domain). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (list) => list[below(list.length)]!,
    some: (list, count) => {
      const chosen = new Set<(typeof list)[number]>()
      while (chosen.size < Math.min(count, list.length)) chosen.add(list[below(list.length)]!)
      return [...chosen]
    },
    famous: (list) => list[Math.floor(next() ** 4 * list.length)]!,
  }
}
