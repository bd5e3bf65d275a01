import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleDevelopment, exampleStory } from '../src/story/rules/example-story.ts'
import { ownEnvironment, temporaryFolder, writeFiles } from './story-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const opening = '/developments/2025-01-10-opening/'

describe('npm run dev', () => {
  const folder = temporaryFolder()
  const content = join(folder.path, 'content')
  let server: ChildProcess
  let url: string

  beforeAll(async () => {
    writeFiles(content, exampleStory)
    server = spawn(process.execPath, ['scripts/dev.ts', '--content', content, '--port', '4873'], {
      cwd: root,
      env: ownEnvironment(),
    })
    url = await new Promise<string>((resolve, reject) => {
      let printed = ''
      server.stdout!.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)
        if (address) resolve(address[0])
      })
      server.on('exit', () => reject(new Error(printed)))
    })
  })
  afterAll(() => {
    server.kill()
    folder[Symbol.dispose]()
  })

  const get = async (path: string) => {
    const answer = await fetch(url + path, { headers: { Accept: 'text/html' } })
    return { status: answer.status, text: await answer.text() }
  }
  const edit = (text: string) => writeFiles(content, { 'developments/2025-01-10-opening.md': text })

  it('serves the site, and a search index of what is on disk', async () => {
    expect(await get(opening)).toMatchObject({
      status: 200,
      text: expect.stringContaining('The talks opened on Friday') as string,
    })
    expect((await fetch(`${url}/pagefind/pagefind.js`)).status).toBe(200)
  })

  it('shows an edit', async () => {
    edit(exampleDevelopment('', 'The talks opened at noon [@daily].\n'))
    await expect.poll(async () => (await get(opening)).text, { timeout: 10_000 }).toContain('The talks opened at noon')
  })

  it('shows findings in place of pages while there are errors, and the site again when they are mended', async () => {
    edit(exampleDevelopment().replace('kind: meeting', 'kind: meating'))
    await expect.poll(async () => (await get('/')).status, { timeout: 10_000 }).toBe(500)
    const { text } = await get('/')
    expect(text).toContain('developments/2025-01-10-opening.md:4:7')
    expect(text).toContain('did you mean meeting?')
    edit(exampleDevelopment('', 'The talks opened again [@daily].\n'))
    await expect.poll(async () => (await get(opening)).text, { timeout: 10_000 }).toContain('The talks opened again')
  })
})
