import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { temporaryFolder, writeFiles } from '../../tests/story-folder.ts'
import { indexSearch, type IndexOptions } from './index-search.ts'

afterEach(() => vi.unstubAllEnvs())

/** What comes of an indexer of this code. */
async function index(code: string, options: IndexOptions = {}) {
  using folder = temporaryFolder()
  writeFiles(folder.path, { 'indexer.mjs': code })
  return await indexSearch('content', folder.path, { program: join(folder.path, 'indexer.mjs'), ...options })
}

describe('indexSearch', () => {
  it('returns what the last line says', async () => {
    expect(await index('console.log("a note"); console.log(`{"records":1,"bytes":2}`)')).toEqual({
      records: 1,
      bytes: 2,
    })
  })

  it.each([
    ['with a cache', '', {}, true],
    ['without one where it is asked to', '', { clean: true }, false],
    ['without one in CI', 'true', {}, false],
  ])('indexes %s', async (_title, ci, options, cached) => {
    vi.stubEnv('CI', ci)
    const { records } = await index(`console.log(JSON.stringify({ records: process.argv.slice(4) }))`, options)
    expect(String(records).includes('--cache,')).toBe(cached)
  })

  it.each([
    ['its error', 'console.error("no story"); process.exitCode = 1', 'The search index could not be built: no story'],
    ['its exit code', 'process.exitCode = 3', 'The search index could not be built: exit code 3'],
    [
      'its signal',
      'process.kill(process.pid, "SIGKILL")',
      'The search index could not be built: it was ended by SIGKILL',
    ],
    ['output that is no JSON', 'console.log("so")', 'The search index could not be built: unexpected output "so\\n"'],
    ['no output', '', 'The search index could not be built: unexpected output ""'],
  ])('rejects with %s', async (_title, code, message) => {
    await expect(index(code)).rejects.toThrow(message)
  })

  it('kills the indexer when aborted, and settles only when it is gone', async () => {
    using folder = temporaryFolder()
    const started = join(folder.path, 'pid')
    const ended = join(folder.path, 'ended')
    // It takes its time to end, as a busy process does.
    const code = `import { writeFileSync } from 'node:fs'
      process.on('SIGTERM', () => setTimeout(() => { writeFileSync(${JSON.stringify(ended)}, ''); process.exit(1) }, 200))
      setInterval(() => undefined, 1000)
      writeFileSync(${JSON.stringify(started)}, '')`
    const stop = new AbortController()
    const indexing = index(code, { signal: stop.signal })
    indexing.catch(() => undefined)
    await expect.poll(() => existsSync(started), { timeout: 5000 }).toBe(true)
    stop.abort()
    await expect(indexing).rejects.toThrow('The search index could not be built')
    expect(existsSync(ended)).toBe(true)
  })
})
