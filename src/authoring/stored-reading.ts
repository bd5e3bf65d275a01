import { deserialize, serialize } from 'node:v8'
import type { Block } from '../markdown/prose.ts'
import type { BodyFacts } from '../story/entry.ts'
import type { OwnWords } from '../story/own-texts.ts'
import type { EntryReading } from './read-entry.ts'

/**
 * A reading as it is kept on disk and sent between threads. Some parts are apart, so that they are unpacked only when someone asks:
 * the prose, needed where names have changed; texts and mentions, needed where the entry must be judged anew or its pages drawn.
 */
export interface StoredReading {
  reading: EntryReading
  parts: Record<Part, Uint8Array>
}

type Part = 'blocks' | 'texts' | 'mentions'

/** Parts as they were stored, of readings that came from there. */
const storedParts = new WeakMap<EntryReading, StoredReading['parts']>()

/** A reading as it is stored. */
export function toStored(reading: EntryReading): StoredReading {
  const parts = storedParts.get(reading) ?? {
    blocks: serialize(reading.blocks.map(withoutTree)),
    texts: serialize(reading.ownWords?.texts ?? []),
    mentions: serialize(reading.facts?.mentions ?? []),
  }
  const facts = (of: BodyFacts): BodyFacts => ({ ...without(of, 'mentions'), mentions: [] })
  // Mostly one object, and then stored once.
  const own = reading.facts && facts(reading.facts)
  const { entry } = reading
  return {
    reading: {
      ...without(reading, 'blocks'),
      blocks: [],
      facts: own,
      entry: entry && { ...entry, facts: own && entry.facts === reading.facts ? own : facts(entry.facts) },
      ownWords: reading.ownWords && ({ ...without(reading.ownWords, 'texts'), texts: [] } satisfies OwnWords),
    },
    parts,
  }
}

/** The reading that was stored. */
export function fromStored({ reading, parts }: StoredReading): EntryReading {
  const take = (part: Part) => deserialize(parts[part]) as never
  lazily(reading, 'blocks', () => take('blocks'))
  if (reading.ownWords) lazily(reading.ownWords, 'texts', () => take('texts'))
  for (const facts of new Set([reading.facts, reading.entry?.facts]))
    if (facts) lazily(facts, 'mentions', () => take('mentions'))
  storedParts.set(reading, parts)
  return reading
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
