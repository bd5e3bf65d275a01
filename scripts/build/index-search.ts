import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../src/search/index-content.ts', import.meta.url))

export interface IndexedSearch {
  records: number
  bytes: number
}

/** Writes the search index into a folder, in a process of its own so that it runs while Astro renders. */
export function indexSearch(content: string, folder: string, drafts: boolean): Promise<IndexedSearch> {
  const { promise, resolve, reject } = Promise.withResolvers<IndexedSearch>()
  const child = spawn(process.execPath, [program, content, folder, ...(drafts ? ['--drafts'] : [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  child.on('error', reject)
  child.on('close', (code) => {
    if (code === 0) resolve(JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as IndexedSearch)
    else reject(new Error(`The search index could not be built: ${errors.trim() || `exit code ${code}`}`))
  })
  return promise
}
