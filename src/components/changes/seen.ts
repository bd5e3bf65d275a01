/** What this browser remembers of the changes: which were seen, and from which day on those that were not are new. */
export interface Memory {
  since: string
  seen: string[]
}

/** How many ids are remembered: twice as many as the feed holds, so that a change that comes back into it is known. */
const memoryLength = 1000

/** Reads what was written; undefined where nothing was, or something else. */
export function readMemory(text: string | null): Memory | undefined {
  try {
    const { since, seen } = JSON.parse(text ?? '') as Partial<Record<keyof Memory, unknown>>
    if (typeof since !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(since) || !Array.isArray(seen)) return undefined
    return { since, seen: seen.filter((id) => typeof id === 'string') }
  } catch {
    return undefined
  }
}

/** The memory with more changes seen, the newest first, and no longer than it may be. */
export function seeing({ since, seen }: Memory, ids: readonly string[]): Memory {
  return { since, seen: [...new Set([...ids, ...seen])].slice(0, memoryLength) }
}

/** Which changes were not seen, and which were, both in the order given. */
export function sortOut<T extends { id: string }>(
  changes: readonly T[],
  memory: Memory,
): { unseen: readonly T[]; seen: readonly T[] } {
  const known = new Set(memory.seen)
  return { unseen: changes.filter(({ id }) => !known.has(id)), seen: changes.filter(({ id }) => known.has(id)) }
}

/** How many changes are new; where the list holds none that was seen, older ones may be new too. */
export function countNew(unseen: readonly unknown[], seen: readonly unknown[]): string {
  return seen.length > 0 ? String(unseen.length) : `${unseen.length} or more`
}
