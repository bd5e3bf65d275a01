import type { HeldFile } from './held.ts'
import type { PageSize } from './page-weight.ts'
import { createTexts, type Texts } from './texts.ts'

/**
 * What a verified site held. It is true for the code that read it alone: whoever keeps a memory longer than the code runs
 * must key it by `codeVersion`.
 */
export interface VerifyMemory {
  texts: Texts
  /** By path. Nothing was wrong with them by themselves. */
  files: ReadonlyMap<string, HeldFile>
  /** What of drafts stands in none of them, as `hiddenText` writes it. */
  hidden: ReadonlySet<string>
  /** What pages weigh, by their digest and that of all scripts and styles. */
  weights: ReadonlyMap<string, PageSize>
  /** What the store holds of it, where it came from there. */
  base?: MemoryBase | undefined
}

/** The greater part of a memory, which stays in the store as it is while only a few files change. */
export interface MemoryBase {
  id: string
  files: ReadonlyMap<string, HeldFile>
  /** How many texts it has: the first of the table. */
  texts: number
}

/** A memory of nothing. */
export function noMemory(): VerifyMemory {
  return { texts: createTexts(), files: new Map(), hidden: new Set(), weights: new Map() }
}
