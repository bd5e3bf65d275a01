import { fileURLToPath } from 'node:url'
import { runBeside } from './run-beside.ts'

const indexer = fileURLToPath(new URL('../../src/search/index-content.ts', import.meta.url))

export interface IndexedSearch {
  records: number
  bytes: number
}

export interface IndexOptions {
  drafts?: boolean
  /** Kills the indexer. */
  signal?: AbortSignal | undefined
  /** The indexer, for tests. */
  program?: string
}

/** Writes the search index into a folder, while Astro renders. */
export function indexSearch(content: string, folder: string, options: IndexOptions = {}): Promise<IndexedSearch> {
  const { drafts = false, signal, program = indexer } = options
  return runBeside<IndexedSearch>(program, [content, folder, ...(drafts ? ['--drafts'] : [])], {
    failure: 'The search index could not be built',
    signal,
  })
}
