import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { exampleStory } from '../../src/story/rules/example-story.ts'
import { ownEnvironment, temporaryFolder, writeFiles } from '../../tests/story-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('npm run check -- --watch', () => {
  it('checks again after each change, whatever happens to files, and ends with 0 on Ctrl+C', async () => {
    using folder = temporaryFolder()
    const content = join(folder.path, 'content')
    writeFiles(content, exampleStory)
    const child = spawn(process.execPath, ['scripts/check.ts', '--watch', '--content', content], {
      cwd: root,
      env: { ...ownEnvironment(), PARLEY_CACHE: join(folder.path, 'cache') },
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)))
    /** Waits until the last report has this in it. */
    const report = (expected: RegExp) =>
      expect
        .poll(() => printed.split('Ctrl+C ends.\n').at(-2) ?? '', { timeout: 30_000, interval: 20 })
        .toMatch(expected)

    await report(/6 entries, 0 errors[^]*Checked in \d+ ms\. Waiting for changes/)
    writeFiles(content, { 'terms/truce.md': 'broken' })
    await report(/truce\.md:1:1 missing-front-matter[^]*6 entries, 1 error,/)
    rmSync(join(content, 'terms/truce.md'))
    await report(/^5 entries, 0 errors/)
    writeFiles(content, { 'documents/2025-01-10-draft.md': 'in a new folder' })
    await report(/draft\.md:1:1 missing-front-matter/)
    renameSync(join(content, 'documents'), join(content, 'papers'))
    await report(/papers\/2025-01-10-draft\.md:1:1 unexpected-file/)
    rmSync(content, { recursive: true })
    await report(/Unexpected failure: .*ENOENT/)
    writeFiles(content, exampleStory)
    await report(/^6 entries, 0 errors/)
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([0, null])
  }, 120_000)
})
