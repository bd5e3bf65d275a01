import type { AnyEntry } from './entry.ts'
import type { Source } from './schema/shared.ts'
import { find, type Development, type Story } from './story.ts'
import { anchors } from './urls.ts'

/** A source in an entry’s numbered list. */
export interface ListedSource {
  number: number
  /** Its anchor on the entry’s page. */
  anchor: string
  source: Source
  /** The development it was taken from, where that is another entry. */
  from?: Development | undefined
}

/** `tass` or, for another development’s source, `2025-02-11-interview/guardian`. */
export function citationKey(citation: { source: string; of?: string | undefined }): string {
  return citation.of ? `${citation.of}/${citation.source}` : citation.source
}

/**
 * The sources of an entry by citation key: numbered from 1 in the order the body first cites them,
 * then those that only records cite, in the order of the front matter.
 */
export function listSources(story: Story, entry: AnyEntry): ReadonlyMap<string, ListedSource> {
  const known = lists.get(story) ?? new WeakMap<AnyEntry, ReadonlyMap<string, ListedSource>>()
  lists.set(story, known)
  const list = known.get(entry) ?? numberSources(story, entry)
  known.set(entry, list)
  return list
}

/** Every record of an entry asks for its list: kept as long as the story. */
const lists = new WeakMap<Story, WeakMap<AnyEntry, ReadonlyMap<string, ListedSource>>>()

function numberSources(story: Story, entry: AnyEntry): ReadonlyMap<string, ListedSource> {
  const listed = new Map<string, ListedSource>()
  const own = new Map(entry.data.sources.map((source) => [source.id, source]))
  const ownAnchor = (id: string) =>
    entry.collection === 'terms' ? anchors.foreignSource(entry.id, id) : anchors.source(id)
  const add = (key: string, anchor: string, source: Source | undefined, from?: Development) => {
    if (source && !listed.has(key)) listed.set(key, { number: listed.size + 1, anchor, source, from })
  }
  for (const citation of entry.facts.citations) {
    const key = citationKey(citation)
    if (citation.of) {
      const from = find(story, 'developments', citation.of)
      const source = from?.data.sources.find(({ id }) => id === citation.source)
      add(key, anchors.foreignSource(citation.of, citation.source), source, from)
    } else {
      add(key, ownAnchor(citation.source), own.get(citation.source))
    }
  }
  for (const source of own.values()) add(source.id, ownAnchor(source.id), source)
  return listed
}
