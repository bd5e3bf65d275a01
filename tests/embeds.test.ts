import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSite } from '../scripts/preview/serve-site.ts'
import { launchBrowser } from '../scripts/shots/browser.ts'
import { templates } from '../scripts/shots/templates.ts'
import { hasNginx, startNginx } from './nginx.ts'
import { siteFolder } from './site.ts'
import { temporaryFolder } from './story-folder.ts'
import { development } from './visitor.ts'

const embeds = ['embedded-statement', 'embedded-positions', 'embedded-timeline'].map((name) => templates[name]!)

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

type Listener = Parameters<typeof createServer>[1]

async function listen(answer: NonNullable<Listener>): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const folder = temporaryFolder()
afterAll(() => folder[Symbol.dispose]())

async function startNode(): Promise<{ url: string; close(): Promise<void> }> {
  const { port, close } = await listen(serveSite(siteFolder))
  return { url: `http://127.0.0.1:${port}`, close }
}

/** What a page offers to put into other pages. */
function codeOf(path: string): string {
  const find = (node: Tree.Node): string | undefined => {
    if (node.nodeName === 'pre' && 'childNodes' in node) return (node.childNodes[0] as Tree.TextNode).value
    return 'childNodes' in node ? node.childNodes.map(find).find((found) => found !== undefined) : undefined
  }
  return find(parse(readFileSync(join(siteFolder, path, 'index.html'), 'utf8')))!
}

describe.each([
  ['Node', true, startNode],
  ['nginx', hasNginx, () => startNginx(join(folder.path, 'nginx'), siteFolder)],
] as const)('in a frame of a page of another site, served by %s,', (_name, present, start) => {
  describe.skipIf(!present)('', () => {
    let site: Awaited<ReturnType<typeof start>>
    let other: Awaited<ReturnType<typeof listen>>
    /** The page of the other site, and whether it isolates itself. */
    let [html, isIsolated] = ['', false]
    let page: Page
    beforeAll(async () => {
      site = await start()
      other = await listen((_request, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        if (isIsolated) response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
        response.end(`<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>${html}`)
      })
      page = await browser.newPage()
    })
    afterAll(async () => {
      await page.close()
      await other.close()
      await site.close()
    })

    const show = async (frame: string) => {
      html = frame.replaceAll('https://parley.example', site.url).replace('loading="lazy"', '')
      // Another site, not only another port.
      await page.goto(`http://localhost:${other.port}/`, { waitUntil: 'load' })
      return page.frames().find((each) => each !== page.mainFrame())!
    }

    it.each(embeds)('%s is shown by its own code, without scripts and with nothing from elsewhere', async (path) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(`${request.resourceType()} ${request.url()}`))
      const frame = await show(codeOf(path))
      expect(await frame.locator('h1').count()).toBe(1)
      expect(await frame.locator('main').evaluate((main) => getComputedStyle(main).maxWidth)).not.toBe('none')
      expect(asked.filter((request) => !request.includes(site.url) && !request.includes('localhost'))).toEqual([])
      expect(asked.filter((request) => request.startsWith('script '))).toEqual([])
      expect(await page.context().cookies()).toEqual([])
      page.removeAllListeners('request')
    })

    it('one is shown where the other page isolates itself', async () => {
      isIsolated = true
      const frame = await show(codeOf(embeds[0]!))
      isIsolated = false
      expect(await frame.locator('h1').count()).toBe(1)
    })

    it('a link opens the page in the whole window', async () => {
      const frame = await show(codeOf(embeds[0]!))
      await frame.locator('footer a').first().click()
      await page.waitForURL(`${site.url}/developments/**`)
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.locator(':target').isVisible()).toBe(true)
    })

    it.each(['/', development, '/search/', '/no/such/page/', '/embed/no/such/'])('%s is not shown', async (path) => {
      const frame = await show(`<iframe src="${site.url}${path}"></iframe>`)
      expect(await frame.locator('main').count()).toBe(0)
    })
  })
})
