import { readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generateStory, writeStory } from '../../scripts/bench/generate-story.ts'
import { exampleDevelopment, opening } from '../../src/story/rules/example-story.ts'
import { temporaryFolder, writeFiles } from '../story-folder.ts'
import { isQuick, start, stories } from './faults.ts'

const preload = new URL('../../scripts/bench/report-usage.mjs', import.meta.url).href

/** Runs a script and says the most memory it took at one time, in MB. */
async function measured(script: string, args: readonly string[], folder: string) {
  const usage = join(folder, 'usage.json')
  const env = { PARLEY_USAGE: usage, NODE_OPTIONS: `--import=${preload}`, PARLEY_CACHE: join(folder, 'cache'), CI: '1' }
  const outcome = await start(script, args, { env }).ended
  return {
    ...outcome,
    memory: Math.round((JSON.parse(readFileSync(usage, 'utf8')) as { maxRSS: number }).maxRSS / 1024),
  }
}

describe('memory stays bounded', () => {
  it.each([
    ['a file of 10 GB', 10_000_000_000],
    ['a file of 1 MB', 1_000_000],
  ])('where there is %s, which is refused', async (_title, bytes) => {
    using folder = temporaryFolder()
    const content = join(folder.path, 'content')
    writeFiles(content, { ...stories.old, [opening]: exampleDevelopment('', 'word '.repeat(200_000)) })
    truncateSync(join(content, opening), bytes)
    const { code, output, memory } = await measured('scripts/check.ts', ['--content', content], folder.path)
    expect(output).toContain(`${opening}:1:1 file-too-large: Unexpected ${bytes} bytes, expected at most 262144`)
    expect(output).toContain('6 entries, 1 error')
    expect(code).toBe(1)
    process.stdout.write(`check of ${bytes} bytes: ${memory} MB\n`)
    expect(memory).toBeLessThan(300)
  })

  it('where a file is wrong 2,000 times', async () => {
    using folder = temporaryFolder()
    const content = join(folder.path, 'content')
    writeFiles(content, { ...stories.old, [opening]: exampleDevelopment('', '<b>\n\n'.repeat(2000)) })
    const { code, output, memory } = await measured('scripts/check.ts', ['--content', content], folder.path)
    expect(code).toBe(1)
    expect(output).toMatch(/Unexpected \d+ more findings of raw-html in this file/)
    expect(output.length).toBeLessThan(50_000)
    process.stdout.write(`check of a file that is wrong everywhere: ${memory} MB, ${output.length} letters of report\n`)
    expect(memory).toBeLessThan(300)
  })

  it.skipIf(isQuick)(
    'with 1,000 entries: 600 MB for the check, 1.5 GB for the build',
    async () => {
      using folder = temporaryFolder()
      const content = join(folder.path, 'content')
      writeStory(content, generateStory(1000))
      const check = await measured('scripts/check.ts', ['--content', content], folder.path)
      expect(check.code).toBe(0)
      const built = await measured(
        'scripts/build.ts',
        ['--content', content, '--out', join(folder.path, 'site')],
        folder.path,
      )
      expect(built.code, built.output).toBe(0)
      process.stdout.write(`1,000 entries: check ${check.memory} MB, build ${built.memory} MB\n`)
      expect(check.memory).toBeLessThan(600)
      expect(built.memory).toBeLessThan(1500)
    },
    1_200_000,
  )
})
