import type { AnyEntry, Entry } from './entry.ts'
import type { Source } from './schema/shared.ts'

/** A source as prose cites it: the entry’s own, or one of another development. */
export interface SourceRef {
  source: string
  of?: string | undefined
}

/** Finds the source a citation of an entry means, or undefined where there is none. */
export function sourceFinder(
  developments: readonly Entry<'developments'>[],
): (entry: AnyEntry, ref: SourceRef) => Source | undefined {
  const byId = new Map(developments.map((entry) => [entry.id, entry]))
  return (entry, { source, of }) =>
    (of === undefined ? entry : byId.get(of))?.data.sources.find(({ id }) => id === source)
}
