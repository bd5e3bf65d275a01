import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../src/search/index-content.ts', import.meta.url))

export interface IndexedSearch {
  records: number
  bytes: number
}

/**
 * Writes the search index into a folder, in a process of its own so that it runs while Astro renders.
 * Settles only when that process has ended; rejects when it fails or the signal aborts it.
 */
export function indexSearch(
  content: string,
  folder: string,
  drafts: boolean,
  signal?: AbortSignal,
): Promise<IndexedSearch> {
  const { promise, resolve, reject } = Promise.withResolvers<IndexedSearch>()
  const child = spawn(process.execPath, [program, content, folder, ...(drafts ? ['--drafts'] : [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  child.on('error', (error) => {
    errors ||= error.message
    if (child.pid === undefined) reject(error)
  })
  child.on('close', (code) => {
    const line = output.trim().split('\n').at(-1)
    if (code === 0 && line) resolve(JSON.parse(line) as IndexedSearch)
    else reject(new Error(`The search index could not be built: ${errors.trim() || `exit code ${code}`}`))
  })
  return promise
}
