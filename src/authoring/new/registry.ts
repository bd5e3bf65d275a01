import { byCodeUnit } from '../../story/dates.ts'
import { titleOf, type AnyEntry } from '../../story/entry.ts'
import { namesOf } from '../../story/names.ts'
import type { Reading } from '../../story/rules/rule.ts'
import { collections, type Collection } from '../../story/schema/index.ts'
import type { Source } from '../../story/schema/shared.ts'

/** An entry as the author of another one chooses it. */
export interface KnownEntry {
  id: string
  name: string
  names: readonly string[]
}

/** A source that some entry describes. */
export interface KnownSource {
  source: Source
  /** The entry’s file. */
  path: string
}

/** What the story holds already. */
export interface Registry {
  entries: Readonly<Record<Collection, readonly KnownEntry[]>>
  /** Also ids of entries that could not be read. */
  ids: Readonly<Record<Collection, ReadonlySet<string>>>
  sources: readonly KnownSource[]
  /** The highest `order` of a topic. */
  lastTopic: number
}

/** Lists what a story holds, sorted by id. */
export function buildRegistry(reading: Pick<Reading, 'entries' | 'ids'>): Registry {
  const sorted = [...reading.entries].sort((a, b) => byCodeUnit(a.id, b.id))
  const entries = Object.fromEntries(
    collections.map((collection) => [collection, sorted.filter((entry) => entry.collection === collection).map(known)]),
  ) as unknown as Registry['entries']
  const orders = sorted.flatMap((entry) => (entry.collection === 'topics' ? entry.data.order : []))
  return {
    entries,
    ids: reading.ids,
    sources: sorted.flatMap(({ path, data }) => data.sources.map((source) => ({ source, path }))),
    lastTopic: Math.max(0, ...orders),
  }
}

function known(entry: AnyEntry): KnownEntry {
  return { id: entry.id, name: titleOf(entry), names: namesOf(entry) }
}
