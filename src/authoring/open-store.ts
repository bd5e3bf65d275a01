import type { Kept, ReadingMemory } from './reading-memory.ts'
import { DamagedShard } from './reading-shard.ts'
import { loadReadings, saveReadings } from './reading-store.ts'

/** What earlier checks of a story read, and what those of this process add. */
export interface OpenStore {
  /** Where it is kept; undefined where only this process goes by it. */
  folder: string | undefined
  memory: ReadingMemory
  /** What is on disk of it. */
  saved: ReadingMemory
}

/** Opens what a folder of `storeFolder` keeps. */
export function openStore(folder: string | undefined): OpenStore {
  const memory: ReadingMemory = folder === undefined ? new Map<string, Kept>() : loadReadings(folder)
  return { folder, memory, saved: new Map(memory) }
}

/** Does what goes by a memory, a second time with an empty one where the first finds that what was kept is damaged. */
export async function withStore<T>({ memory }: OpenStore, run: (memory: ReadingMemory) => Promise<T>): Promise<T> {
  try {
    return await run(memory)
  } catch (error) {
    if (!(error instanceof DamagedShard)) throw error
    memory.clear()
    return run(memory)
  }
}

/** Keeps what was read since it was opened or last saved. */
export function saveStore(store: OpenStore): void {
  if (store.folder === undefined) return
  saveReadings(store.folder, store.memory, store.saved)
  store.saved = new Map(store.memory)
}
