import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { check } from '../src/authoring/check.ts'
import { contentFolder } from '../src/authoring/content-folder.ts'
import { exampleStory, opening } from '../src/story/rules/example-story.ts'
import { run, temporaryFolder, writeFiles } from '../tests/story-folder.ts'

const archiveScript = fileURLToPath(new URL('archive.ts', import.meta.url))

const source = (id: string) =>
  `  - id: ${id}\r\n    title: "${id}"   # as printed\r\n    publisher: Daily\r\n    url: https://daily.example/${id}\r\n    published: 2025-01-10\r\n`
const entry = exampleStory[opening]!.replaceAll('\n', '\r\n').replace(
  / {2}- \{id: daily.*\r\n/,
  ['daily', 'second', 'gone'].map(source).join(''),
)

describe('npm run archive', () => {
  let mood: 'calm' | 'silent' | 'busy' = 'calm'
  let asked: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x').searchParams.get('url') ?? ''
    asked.push(url)
    if (mood === 'silent' && asked.length > 1) return
    if (mood === 'busy') {
      response.writeHead(429, { 'Retry-After': '3600' }).end()
      return
    }
    const closest = {
      available: true,
      status: '200',
      timestamp: '20250111000000',
      url: `http://web.archive.org/web/20250111000000/${url}`,
    }
    response.end(JSON.stringify({ archived_snapshots: url.endsWith('gone') ? {} : { closest } }))
  })
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('goes on where it was killed or turned away, and changes nothing but what it adds', async () => {
    using folder = temporaryFolder()
    writeFiles(folder.path, { ...exampleStory, [opening]: entry })
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const args = ['--content', folder.path, '--api', api, '--pause', '0', '--journal', join(folder.path, '.journal')]
    const archive = async (...more: string[]) => {
      asked = []
      const { code, stdout, stderr } = await run('scripts/archive.ts', [...args, ...more], { CI: '1' })
      return { code, stdout: stdout.trim().split('\n').at(-1), stderr }
    }
    const text = () => readFileSync(join(folder.path, opening), 'utf8')

    expect(await archive('--dry-run')).toMatchObject({
      code: 0,
      stdout: 'Archived copies to write: 2. Pages without one: 1. Not asked for: 0.',
    })
    expect(text()).toBe(entry)

    asked = []
    mood = 'silent'
    const killed = spawn(process.execPath, [archiveScript, ...args], { stdio: 'ignore' })
    await vi.waitUntil(() => asked.length > 1, { timeout: 20_000 })
    killed.kill('SIGKILL')
    mood = 'busy'
    expect(await archive()).toEqual({
      code: 1,
      stdout: 'Archived copies written: 0. Pages without one: 0. Not asked for: 0.',
      stderr: 'The archive asks to wait for 60 minutes. What was found is written; run it again later to go on.\n',
    })
    mood = 'calm'
    expect(await archive()).toMatchObject({
      code: 0,
      stdout: 'Archived copies written: 1. Pages without one: 1. Not asked for: 0.',
    })
    expect(asked).toEqual(['https://daily.example/second', 'https://daily.example/gone'])

    const added = (id: string) =>
      `    archived: https://web.archive.org/web/20250111000000/https://daily.example/${id}\r\n`
    expect(text()).toBe(
      ['daily', 'second'].reduce((before, id) => before.replace(source(id), source(id) + added(id)), entry),
    )
    expect((await check(contentFolder(folder.path))).counts.error).toBe(0)
  }, 60_000)

  it.each([
    [
      ['--api', 'https://evil.example'],
      {},
      'Unexpected --api https://evil.example, expected https://archive.org or an address of this machine',
    ],
    [[], { CI: 'true' }, 'Unexpected run in CI'],
    [['--pause', '0'], { CI: '' }, 'Unexpected --pause 0, expected 1000 or more: less is for a local --api only'],
  ])(
    'refuses %j',
    async (args, env, message) => {
      using folder = temporaryFolder()
      writeFiles(folder.path, exampleStory)
      const { code, stderr } = await run('scripts/archive.ts', ['--content', folder.path, ...args], env)
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) as string })
    },
    30_000,
  )
})
