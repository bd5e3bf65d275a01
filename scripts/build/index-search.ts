import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const indexer = fileURLToPath(new URL('../../src/search/index-content.ts', import.meta.url))

export interface IndexedSearch {
  records: number
  bytes: number
}

export interface IndexOptions {
  drafts?: boolean
  /** Kills the indexer. */
  signal?: AbortSignal
  /** The indexer, for tests. */
  program?: string
}

/**
 * Writes the search index into a folder, in a process of its own so that it runs while Astro renders.
 * Settles only when that process has ended; rejects when it fails or the signal aborts it.
 */
export function indexSearch(content: string, folder: string, options: IndexOptions = {}): Promise<IndexedSearch> {
  const { drafts = false, signal, program = indexer } = options
  const { promise, resolve, reject } = Promise.withResolvers<IndexedSearch>()
  const child = spawn(process.execPath, [program, content, folder, ...(drafts ? ['--drafts'] : [])], {
    // Over the channel it learns when this process is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...(signal && { signal }),
  })
  const fail = (reason: string) => reject(new Error(`The search index could not be built: ${reason}`))
  let output = ''
  let errors = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  child.on('error', (error) => {
    errors ||= error.message
    // A process that never was never closes.
    if (child.pid === undefined) fail(error.message)
  })
  child.on('close', (code, killedBy) => {
    if (code !== 0) {
      fail(errors.trim() || (killedBy ? `it was ended by ${killedBy}` : `exit code ${code}`))
      return
    }
    try {
      resolve(JSON.parse(output.trim().split('\n').at(-1) ?? '') as IndexedSearch)
    } catch {
      fail(`unexpected output ${JSON.stringify(output.slice(-200))}`)
    }
  })
  return promise
}
