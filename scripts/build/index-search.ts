import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../cache-folder.mjs'
import { runBeside } from './run-beside.ts'

const indexer = fileURLToPath(new URL('../../src/search/index-content.ts', import.meta.url))

export interface IndexedSearch {
  records: number
  bytes: number
}

export interface IndexOptions {
  drafts?: boolean
  /** Takes nothing from a cache and keeps nothing, as in CI. */
  clean?: boolean
  /** Kills the indexer. */
  signal?: AbortSignal | undefined
  /** The indexer, for tests. */
  program?: string
}

/** Writes the search index into a folder, while Astro renders. */
export function indexSearch(content: string, folder: string, options: IndexOptions = {}): Promise<IndexedSearch> {
  const { drafts = false, clean = false, signal, program = indexer } = options
  const cache = clean || process.env['CI'] ? [] : ['--cache', cacheFolder]
  return runBeside<IndexedSearch>(program, [content, folder, ...(drafts ? ['--drafts'] : []), ...cache], {
    failure: 'The search index could not be built',
    signal,
  })
}
