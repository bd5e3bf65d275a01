import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { exampleDevelopment, exampleSource, exampleStory, opening } from '../src/story/rules/example-story.ts'
import { run, temporaryFolder, writeFiles } from '../tests/story-folder.ts'

const linksScript = fileURLToPath(new URL('links.ts', import.meta.url))
const closing = 'developments/2025-01-11-closing.md'

const source = (id: string, more = '') =>
  `  - {id: ${id}, title: ${id}, publisher: Daily, url: https://${id}.example/page${more}}\n`
const development = (sources: string, date: string) => exampleDevelopment('', '', date).replace(exampleSource, sources)
const story = {
  ...exampleStory,
  [opening]: development(
    source('kept', ', archived: https://web.archive.org/web/20250111000000/https://kept.example/page') +
      source('gone') +
      source('moved') +
      source('broken') +
      source('refused') +
      '  - {id: inside, title: Inside, publisher: Daily, url: "http://192.168.0.1/admin"}\n',
    '2025-01-10',
  ),
  [closing]: development(source('gone') + source('fine'), '2025-01-11'),
}

describe('npm run links', () => {
  let asked: string[] = []
  let isSilent = false
  const server = createServer(({ method, headers: { host = '' } }, response) => {
    asked.push(`${method} ${host}`)
    if (isSilent && !['moved.example', 'fine.example'].includes(host)) return
    const status =
      { 'kept.example': 410, 'gone.example': 404, 'broken.example': 500, 'refused.example': 403 }[host] ?? 200
    if (host === 'moved.example') response.writeHead(301, { Location: 'https://fine.example/new' }).end()
    else response.writeHead(status).end()
  })
  let api = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('says what is gone, failing and moved, goes on where it was killed, and asks once a day', async () => {
    using folder = temporaryFolder()
    writeFiles(folder.path, story)
    const journal = join(folder.path, '.journal')
    const args = ['--content', folder.path, '--stand-in', api, '--pause', '0', '--journal', journal]
    const links = async (...more: string[]) => {
      asked = []
      const { stdout, ...rest } = await run('scripts/links.ts', [...args, ...more])
      return { ...rest, stdout: stdout.replaceAll(folder.path, 'content') }
    }

    isSilent = true
    const killed = spawn(process.execPath, [linksScript, ...args, '--today', '2025-03-01'], { stdio: 'ignore' })
    await vi.waitUntil(() => existsSync(journal), { timeout: 20_000 })
    killed.kill('SIGKILL')
    const known = readFileSync(journal, 'utf8').trim().split('\n').length
    isSilent = false
    const first = await links('--today', '2025-03-01')
    expect(first).toMatchObject({ code: 1, stderr: '' })
    expect(first.stdout.trim().split('\n').at(-1)).toBe(
      `7 addresses: 2 gone, 0 failing, 1 moved, 1 refused to programs, 1 without answer on one day, 1 in order, 1 not asked. Asked in this run: ${6 - known}.`,
    )
    expect(asked.join()).not.toContain('192.168')

    await links('--today', '2025-03-01')
    expect(asked).toEqual([])

    const second = await links('--today', '2025-03-02')
    expect(second.code).toBe(1)
    expect(second.stdout).toMatchInlineSnapshot(`
      "content/developments/2025-01-10-opening.md:10:52 dead-source: Unexpected 410 from https://kept.example/page, expected a page that answers
          Keep the citation. Readers have the copy https://web.archive.org/web/20250111000000/https://kept.example/page
      content/developments/2025-01-10-opening.md:11:52 dead-source: Unexpected 404 from https://gone.example/page, expected a page that answers
          also content/developments/2025-01-11-closing.md:10:52
          Keep the citation. npm run archive looks for a copy.
      content/developments/2025-01-10-opening.md:13:56 failing-source: Unexpected 500 from https://broken.example/page since 2025-03-01, expected a page that answers
          Keep the citation. npm run archive looks for a copy.
      content/developments/2025-01-10-opening.md:12:54 moved-source: Unexpected permanent redirect from https://moved.example/page, expected its new address https://fine.example/new
          Open it, and write that address if it is the page that was read.
      content/developments/2025-01-10-opening.md:15:56 private-source: Unexpected http://192.168.0.1/admin, expected an address of the public web, which readers can open

      7 addresses: 2 gone, 1 failing, 1 moved, 1 refused to programs, 0 without answer on one day, 1 in order, 1 not asked. Asked in this run: 6.
      "
    `)
    expect(asked.filter((each) => each.includes('gone'))).toEqual(['HEAD gone.example', 'GET gone.example'])
    expect((await links('--today', '2025-03-02', '--format', 'markdown')).stdout).toMatchInlineSnapshot(`
      "## Links

      7 addresses: 2 gone, 1 failing, 1 moved, 1 refused to programs, 0 without answer on one day, 1 in order, 1 not asked. Asked in this run: 0.

      - \`dead-source\`: \`Unexpected 410 from https://kept.example/page, expected a page that answers\`<br>\`content/developments/2025-01-10-opening.md:10:52\`<br>\`Keep the citation. Readers have the copy https://web.archive.org/web/20250111000000/https://kept.example/page\`
      - \`dead-source\`: \`Unexpected 404 from https://gone.example/page, expected a page that answers\`<br>\`content/developments/2025-01-10-opening.md:11:52\`<br>\`content/developments/2025-01-11-closing.md:10:52\`<br>\`Keep the citation. npm run archive looks for a copy.\`
      - \`failing-source\`: \`Unexpected 500 from https://broken.example/page since 2025-03-01, expected a page that answers\`<br>\`content/developments/2025-01-10-opening.md:13:56\`<br>\`Keep the citation. npm run archive looks for a copy.\`
      - \`moved-source\`: \`Unexpected permanent redirect from https://moved.example/page, expected its new address https://fine.example/new\`<br>\`content/developments/2025-01-10-opening.md:12:54\`<br>\`Open it, and write that address if it is the page that was read.\`
      - \`private-source\`: \`Unexpected http://192.168.0.1/admin, expected an address of the public web, which readers can open\`<br>\`content/developments/2025-01-10-opening.md:15:56\`
      "
    `)
    const json = JSON.parse((await links('--limit', '0', '--format', 'json')).stdout) as { links: object[] }
    expect(json.links.at(-1)).toMatchInlineSnapshot(`
      {
        "archived": null,
        "asked": "2025-03-02",
        "code": "refused-source",
        "hint": "It may be there for readers: open it.",
        "message": "Unexpected 403 from https://refused.example/page, expected a page that answers",
        "problem": null,
        "since": null,
        "status": 403,
        "to": null,
        "url": "https://refused.example/page",
        "uses": [
          {
            "column": 58,
            "file": "developments/2025-01-10-opening.md",
            "line": 14,
            "source": "refused",
          },
        ],
        "verdict": "refused",
      }
    `)
  }, 60_000)

  it('ends well where nothing is gone', async () => {
    using folder = temporaryFolder()
    writeFiles(folder.path, { ...exampleStory, [opening]: development(source('fine'), '2025-01-10') })
    const args = ['--content', folder.path, '--stand-in', api, '--journal', join(folder.path, '.journal')]
    const { code, stdout } = await run('scripts/links.ts', args)
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        '1 address: 0 gone, 0 failing, 0 moved, 0 refused to programs, 0 without answer on one day, 1 in order, 0 not asked. Asked in this run: 1.\n',
    })
  }, 30_000)

  it.each([
    [
      ['--stand-in', 'https://evil.example'],
      'Unexpected --stand-in https://evil.example, expected an http address of this machine',
    ],
    [['--pause', '0'], 'Unexpected --pause 0, expected 1000 or more: less is for a --stand-in only'],
    [['--format', 'sarif'], 'Unexpected --format sarif, expected one of text, markdown, json'],
    [['--today', '2025-02-30'], 'Unexpected --today 2025-02-30, expected a day that exists, as YYYY-MM-DD'],
  ])(
    'refuses %j',
    async (args, message) => {
      const { code, stderr } = await run('scripts/links.ts', args)
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) as string })
    },
    30_000,
  )
})
