import type { Source } from './schema/shared.ts'

/**
 * Whose reports a source carries: the agencies it names, else its publisher. One agency in two papers is one origin;
 * “The Guardian” and “Guardian” are one name.
 */
export function originsOf({ agency, publisher }: Pick<Source, 'agency' | 'publisher'>): string[] {
  return (agency ? agency.split(/\s*,\s*/) : [publisher]).map((name) => name.trim())
}

/** How many independent origins some sources have together. */
export function countOrigins(sources: Iterable<Source>): number {
  const origins = new Set<string>()
  for (const source of sources) for (const name of originsOf(source)) origins.add(originKey(name))
  return origins.size
}

function originKey(name: string): string {
  return name.toLowerCase().replace(/^the /, '')
}
