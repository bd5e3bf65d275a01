import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, temporaryFolder, writeFiles } from '../story-folder.ts'
import { build, givenContent, isQuick, siteIn, skipLoudly, stories } from './faults.ts'

const clock = (at: string) => ({
  PARLEY_CLOCK: at,
  NODE_OPTIONS: `--import=${new URL('move-clock.mjs', import.meta.url).href}`,
})

const environments: readonly { name: string; env: Record<string, string>; before?: readonly string[] }[] = [
  { name: 'the clock at 1970, in Kiritimati', env: { ...clock('1970-01-01T00:00:10Z'), TZ: 'Pacific/Kiritimati' } },
  {
    name: 'the clock at 2099, in Turkish',
    env: { ...clock('2099-12-31T23:59:50Z'), LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  },
  {
    name: 'one core, in Swedish, in Pago Pago',
    env: { LC_ALL: 'sv_SE.UTF-8', TZ: 'Pacific/Pago_Pago' },
    before: ['taskset', '-c', '0'],
  },
]

const hasTaskset = spawnSync('taskset', ['-V']).status === 0

describe('a build', () => {
  it.each(isQuick ? environments.slice(0, 1) : environments)(
    'with $name gives the same bytes',
    async ({ env, before }) => {
      if (before && !hasTaskset) return void skipLoudly('fewer cores', 'there is no taskset')
      using folder = temporaryFolder()
      const out = join(folder.path, 'a folder ü', 'site')
      const content = join(folder.path, 'the content')
      cpSync(givenContent('old'), content, { recursive: true })
      const { code, output } = await build('old', out, { env, content, ...(before && { before }) })
      expect(code, output).toBe(0)
      expect(siteIn(out)).toBe('old')
    },
  )

  it('of files as Windows writes them, with byte order marks and without line breaks at their ends, gives the same bytes', async () => {
    using folder = temporaryFolder()
    const content = join(folder.path, 'content')
    const windows = Object.entries(stories.old).map(
      ([path, text]) => [path, `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`] as const,
    )
    writeFiles(content, Object.fromEntries(windows))
    const out = join(folder.path, 'site')
    const { code, output } = await build('old', out, { content })
    expect(code, output).toBe(0)
    expect(siteIn(out)).toBe('old')
  })

  it('refuses names that are one name elsewhere', async () => {
    using folder = temporaryFolder()
    const term = '---\nterm: word\nsummary: A word.\n---\n'
    writeFiles(join(folder.path, 'content'), {
      ...stories.old,
      'terms/Truce.md': term,
      'terms/caf\u00E9.md': term,
      'terms/cafe\u0301.md': term,
    })
    const { code, stdout } = await run('scripts/check.ts', ['--no-cache', '--content', join(folder.path, 'content')])
    expect(code).toBe(1)
    expect(stdout.match(/invalid-file-name/g)?.length).toBeGreaterThanOrEqual(3)
  })
})

describe('the clock of these tests', () => {
  it('is moved', () => {
    const { stdout } = spawnSync(process.execPath, ['-p', 'new Date().getUTCFullYear()'], {
      env: { ...process.env, ...clock('2099-12-31T23:59:00Z') },
    })
    expect(String(stdout).trim()).toBe('2099')
  })
})
