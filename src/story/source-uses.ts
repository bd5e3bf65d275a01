import type { AnyEntry } from './entry.ts'

/** Where a record in front matter names one of its entry’s own sources. */
export interface SourceUse {
  id: string
  path: readonly PropertyKey[]
}

/** Every mention of a source by the records of an entry. */
export function sourceUsesOf(entry: AnyEntry): SourceUse[] {
  const found: SourceUse[] = []
  const add = (ids: readonly string[], ...path: PropertyKey[]) => {
    found.push(...ids.map((id, index) => ({ id, path: [...path, index] })))
  }
  if (entry.collection === 'places' && entry.data.control) add(entry.data.control.sources, 'control', 'sources')
  if (entry.collection !== 'developments') return found
  for (const [index, { sources, variants }] of entry.data.statements.entries()) {
    add(sources, 'statements', index, 'sources')
    for (const [number, variant] of variants.entries())
      add(variant.sources, 'statements', index, 'variants', number, 'sources')
  }
  for (const [index, { accounts }] of entry.data.disputed.entries())
    for (const [number, account] of accounts.entries())
      add(account.sources, 'disputed', index, 'accounts', number, 'sources')
  for (const [index, { sources }] of entry.data.scheduled.entries()) add(sources, 'scheduled', index, 'sources')
  return found
}
