import type { Block } from '../markdown/prose.ts'
import { noFacts } from '../story/entry.ts'
import type { OwnWords } from '../story/own-texts.ts'
import type { EntryReading } from './read-entry.ts'

/**
 * A reading as it is kept on disk and sent between threads. Some parts are apart, so that they are unpacked only when someone asks:
 * the prose, needed where names have changed; texts, where the entry must be judged anew; mentions, where its pages are drawn.
 * JSON, since V8 reads it two to four times as fast as its own serialization.
 */
export interface StoredReading {
  /** Without the parts, and without the entry’s facts, which are those of its body. */
  reading: EntryReading
  parts: Record<Part, Uint8Array>
}

/** What is kept apart of a reading. */
export const partNames = ['mentions', 'texts', 'blocks'] as const
export type Part = (typeof partNames)[number]

/** Gives a part as it was stored. */
export type TakePart = (part: Part) => Uint8Array

/** Where parts are, of readings that were stored. */
const storedParts = new WeakMap<EntryReading, TakePart>()

/** A reading as it is stored. */
export function toStored(reading: EntryReading): StoredReading {
  const take = storedParts.get(reading) ?? ((part) => bytesOf(partOf(reading, part)))
  const { entry, facts, ownWords } = reading
  return {
    reading: {
      ...without(reading, 'blocks'),
      blocks: [],
      facts: facts && { ...without(facts, 'mentions'), mentions: [] },
      entry: entry && (without(entry, 'facts') as typeof entry),
      ownWords: ownWords && ({ ...without(ownWords, 'texts'), texts: [] } satisfies OwnWords),
    },
    parts: { mentions: take('mentions'), texts: take('texts'), blocks: take('blocks') },
  }
}

/** The reading that was stored, which becomes part of it; `take` is asked for its parts when they are needed, if ever. */
export function fromStored(reading: EntryReading, take: TakePart): EntryReading {
  const unpack = (part: Part) => JSON.parse(Buffer.from(take(part)).toString()) as never
  lazily(reading, 'blocks', () => unpack('blocks'))
  if (reading.ownWords) lazily(reading.ownWords, 'texts', () => unpack('texts'))
  if (reading.facts) lazily(reading.facts, 'mentions', () => unpack('mentions'))
  if (reading.entry) reading.entry.facts = reading.facts ?? noFacts
  storedParts.set(reading, take)
  return reading
}

function partOf({ blocks, ownWords, facts }: EntryReading, part: Part): unknown[] {
  if (part === 'blocks') return blocks.map(withoutTree)
  return part === 'texts' ? (ownWords?.texts ?? []) : (facts?.mentions ?? [])
}

/** The bytes of a value as JSON. */
export function bytesOf(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value))
}

/** The property gets its value when it is first asked for. */
function lazily<O extends object, K extends keyof O>(object: O, key: K, make: () => O[K]): void {
  Object.defineProperty(object, key, {
    get: () => {
      const value = make()
      Object.defineProperty(object, key, { value, enumerable: true, writable: true })
      return value
    },
    enumerable: true,
    configurable: true,
  })
}

/** A copy without one key, whose value is not asked for. */
function without<O extends object, K extends keyof O>(object: O, left: K): Omit<O, K> {
  return Object.fromEntries(
    Object.keys(object).flatMap((key) => (key === left ? [] : [[key, object[key as keyof O]]])),
  ) as Omit<O, K>
}

/** A block with the places of its nodes and nothing else of the tree: names are found by text, and reported by place. */
function withoutTree(block: Block): Block {
  const bare = <N extends Block['links'][number]['node']>({ type, position }: N) =>
    ({ type, ...(position && { position: { start: position.start } }) }) as N
  return {
    ...block,
    pieces: [],
    runs: block.runs.map((run) => ({ ...run, node: bare(run.node) })),
    links: block.links.map((link) => ({ ...link, node: bare(link.node) })),
  }
}
