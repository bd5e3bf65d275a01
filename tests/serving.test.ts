import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { Agent, createServer, get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealSite } from '../scripts/build/seal.ts'
import { serveSite } from '../scripts/preview/serve-site.ts'
import { listReleases, liveRelease, switchTo, type Release } from '../scripts/publish/releases.ts'
import { hasNginx, startNginx } from './nginx.ts'
import { run, temporaryFolder, writeFiles } from './story-folder.ts'

const switches = 200
const readers = 6

const folder = temporaryFolder()
const releases = join(folder.path, 'srv')
const words = ['old', 'new'] as const

/** A page that says one word all over, and names the style of its release. */
const page = (word: string) => `<link href="/_assets/${word}.css">${`${word} `.repeat(4000)}`

beforeAll(async () => {
  const site = join(folder.path, 'dist')
  for (const word of words) {
    rmSync(site, { recursive: true, force: true })
    const pages = ['index.html', '404.html', 'about/index.html'].map((path) => [path, page(word)] as const)
    writeFiles(site, { ...Object.fromEntries(pages), [`_assets/${word}.css`]: `/* ${word} */`.repeat(500) })
    await sealSite(site, false)
    const { code, stdout, stderr } = await run('scripts/publish.ts', ['--out', site, '--to', releases])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Live: [0-9a-f]{16}, 4 files/)
  }
})
afterAll(() => folder[Symbol.dispose]())

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

function ask(url: string, headers: Record<string, string> = {}, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent: agent ?? false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        if (!response.complete) reject(new Error(`${url} ended early`))
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) })
      })
    }).on('error', reject)
  })
}

async function startNode(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(serveSite(join(releases, 'current')))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

describe.each([
  ['Node', true, startNode],
  ['nginx', hasNginx, () => startNginx(join(folder.path, 'nginx'), join(releases, 'current'))],
] as const)('%s', (_name, present, start) => {
  describe.skipIf(!present)('serves releases', () => {
    let server: Awaited<ReturnType<typeof start>>
    beforeAll(async () => {
      server = await start()
    })
    afterAll(() => server.close())

    it(`and loses no request in ${switches} switches`, { timeout: 120_000 }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: readers })
      const faults: string[] = []
      const seen = new Map<string, number>()
      let [asked, over] = [0, false]
      /** A reader opens a page and then asks for the style that it names, as browsers do: from another release, maybe. */
      const read = async () => {
        while (!over) {
          const path = asked % 2 ? '/' : '/about/'
          const { status, body, headers } = await ask(
            server.url + path,
            asked % 3 ? { 'Accept-Encoding': 'gzip' } : {},
            agent,
          )
          const text = (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
          const word = /_assets\/(\w+)\.css/.exec(text)?.[1] ?? ''
          if (status !== 200 || text !== page(word)) faults.push(`${path}: ${status}, ${text.length} bytes`)
          await sleep(Math.random() * 5)
          const style = await ask(`${server.url}/_assets/${word}.css`, {}, agent)
          if (style.status !== 200 || !style.body.toString().startsWith(`/* ${word} */`))
            faults.push(`style: ${style.status}`)
          seen.set(word, (seen.get(word) ?? 0) + 1)
          asked += 2
        }
      }
      const reading = Array.from({ length: readers }, async () => {
        await read().catch((error: unknown) => faults.push(String(error)))
      })
      let slowest = 0
      for (let count = 0; count < switches; count++) {
        const live = (await liveRelease(releases))!
        const other = await otherRelease()
        const started = performance.now()
        await switchTo(releases, other, live)
        slowest = Math.max(slowest, performance.now() - started)
        await sleep(5)
      }
      over = true
      await Promise.all(reading)
      agent.destroy()
      expect(faults).toEqual([])
      expect(asked).toBeGreaterThan(switches)
      expect([...seen.keys()].sort()).toEqual(['new', 'old'])
      expect(slowest).toBeLessThan(1000)
    })

    it('with compressed copies for whom takes them', async () => {
      const { headers, body } = await ask(server.url, { 'Accept-Encoding': 'gzip' })
      expect(headers['content-encoding']).toBe('gzip')
      expect(headers['vary']).toBe('Accept-Encoding')
      expect(words.map(page)).toContain(gunzipSync(body).toString())
      expect((await ask(server.url)).headers['content-encoding']).toBeUndefined()
      const br = await ask(server.url, { 'Accept-Encoding': 'br' })
      if (br.headers['content-encoding'] === 'br')
        expect(words.map(page)).toContain(brotliDecompressSync(br.body).toString())
    })

    it('so that pages are asked for again, and answered by their tag', async () => {
      const { headers } = await ask(server.url)
      expect(headers['cache-control']).toBe('no-cache')
      const again = await ask(server.url, { 'If-None-Match': headers.etag! })
      expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 })
      await switchTo(releases, await otherRelease(), await liveRelease(releases))
      // The other page has the same length; only its tag tells.
      expect((await ask(server.url, { 'If-None-Match': headers.etag! })).status).toBe(200)
    })

    it('so that hashed files are kept for a year, and no answer that is none', async () => {
      const style = await ask(`${server.url}/_assets/old.css`)
      expect(style.headers['cache-control']).toBe('public, max-age=31536000, immutable')
      const none = await ask(`${server.url}/_assets/none.css`)
      expect({ status: none.status, cache: none.headers['cache-control'] }).toEqual({ status: 404, cache: 'no-cache' })
      expect(words.map(page)).toContain(none.body.toString())
      expect(none.headers['content-security-policy']).toContain("default-src 'none'")
    })
  })
})

/** The release that is not live. */
async function otherRelease(): Promise<Release> {
  const live = await liveRelease(releases)
  return (await listReleases(releases)).find(({ id }) => id !== live?.id)!
}

describe('npm run publish', () => {
  it('leaves whole releases wherever it is killed', { timeout: 120_000 }, async () => {
    using other = temporaryFolder()
    const [site, to] = [join(other.path, 'dist'), join(other.path, 'srv')]
    const name = (count: number) => `_assets/${'abcdefghij'[count]!}.css`
    let live: string | undefined
    for (let count = 0; count < 8; count++) {
      const many = Array.from(
        { length: 150 },
        (_each, index) => [`${index}/index.html`, page(`${count}-${index}`)] as const,
      )
      writeFiles(site, { ...Object.fromEntries(many), 'index.html': page(String(count)), [name(count)]: '' })
      await sealSite(site, false)
      const running = spawn(process.execPath, ['scripts/publish.ts', '--out', site, '--to', to], { stdio: 'ignore' })
      const ended = new Promise((resolve) => running.once('exit', resolve))
      // From when it has begun to copy, for as long as it may take.
      while (running.exitCode === null && !existsSync(join(to, 'releases'))) await sleep(2)
      await sleep(Math.random() * 150)
      running.kill('SIGKILL')
      await ended
      const now = existsSync(join(to, 'current')) ? readFileSync(join(to, 'current/index.html'), 'utf8') : undefined
      expect([live, page(String(count))]).toContain(now)
      const { code, stderr } = await run('scripts/publish.ts', ['--out', site, '--to', to])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      live = readFileSync(join(to, 'current/index.html'), 'utf8')
      expect(live).toBe(page(String(count)))
      for (const [path, content] of many)
        expect(readFileSync(join(to, 'current', path), 'utf8') === content, path).toBe(true)
    }
    expect(readdirSync(to).sort()).toEqual(['current', 'releases'])
    expect(readdirSync(join(to, 'releases')).filter((each) => each.startsWith('.'))).toEqual([])
  })

  it('lets two publish at once, one after the other', async () => {
    const site = join(folder.path, 'dist')
    const outcomes = await Promise.all([1, 2].map(() => run('scripts/publish.ts', ['--out', site, '--to', releases])))
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0])
  })

  it.each([
    [['--out', 'src'], 2, 'Unexpected --out src, expected a whole site; npm run build makes one.\n'],
    [['--keep', '1'], 2, 'Unexpected --keep 1, expected a number from 2 to 9999: one to serve, one to roll back to.\n'],
  ])('refuses %j', async (args, code, message) => {
    const { stdout, ...outcome } = await run('scripts/publish.ts', ['--to', releases, ...args])
    expect({ stdout, ...outcome }).toEqual({ code, stdout: '', stderr: message })
  })
})
