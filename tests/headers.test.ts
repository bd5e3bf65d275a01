import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, serveFolder } from '../scripts/shots/browser.ts'
import { headersFile, headersFor } from '../src/views/response-headers.ts'
import { hasNginx, startNginx } from './nginx.ts'
import { siteFolder } from './site.ts'
import { temporaryFolder } from './story-folder.ts'
import { development } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const searched = async (page: Page) => {
  await page.waitForSelector('.found h3')
}

/** Pages of the kinds that load most, and what a reader does there. */
const visits: [name: string, path: string, act?: (page: Page) => Promise<unknown>][] = [
  ['home', '/'],
  ['a development', development, (page) => page.locator('main a[href^="/actors/"]').first().hover()],
  [
    'statements with a filter',
    '/statements/',
    (page) => page.locator('main select').first().selectOption({ index: 1 }),
  ],
  ['search with a query', '/search/?q=Kursk', searched],
  [
    'the search field',
    '/about/',
    async (page) => {
      await page.locator('[data-search-box] input, .site-header input[type=search]').first().fill('Kyiv')
      await page.waitForTimeout(500)
    },
  ],
  ['positions', '/positions/'],
  ['a feed, with its style sheet', '/topics/territory/feed.xml'],
  ['a chart', '/topics/territory/'],
  ['a map', '/places/crimea/'],
  ['a page that is not there', '/no/such/page/'],
]

describe.each([
  ['nginx, with headers', hasNginx],
  ['a host without headers, with the policy in the page', true],
])('%s', (name, present) => {
  describe.skipIf(!present)('', () => {
    const folder = temporaryFolder()
    let server: { url: string; close(): Promise<void> }
    beforeAll(async () => {
      server = name.startsWith('nginx')
        ? await startNginx(join(folder.path, 'nginx'), siteFolder)
        : await serveFolder(siteFolder)
    })
    afterAll(async () => {
      await server.close()
      folder[Symbol.dispose]()
    })

    it.each(visits)('shows %s, and the console stays empty', async (_what, path, act) => {
      const page = await browser.newPage()
      const said: string[] = []
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', ({ message }) => said.push(message))
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`violation: ${violatedDirective} ${blockedURI}`),
        )
      })
      const response = await page.goto(server.url + path, { waitUntil: 'load' })
      await act?.(page)
      await page.waitForTimeout(200)
      const missing = response?.status() === 404
      expect(said.filter((text) => !(missing && text.includes('status of 404')))).toEqual([])
      await page.close()
    })

    it('runs and loads nothing that a page did not come with', async () => {
      const page = await browser.newPage()
      await page.goto(`${server.url}/about/`)
      const done = await page.evaluate(async () => {
        const blocked: string[] = []
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective))
        const add = (html: string) => document.body.append(document.createRange().createContextualFragment(html))
        const script = document.createElement('script')
        script.text = 'window.ran = true'
        document.body.append(script)
        add('<img src="data:image/gif;base64,x" onerror="window.ran = true">')
        add('<style>main { display: none }</style>')
        add('<iframe srcdoc="x"></iframe><object data="/favicon.svg"></object>')
        await fetch('https://other.invalid/').catch(() => undefined)
        await new Promise((resolve) => setTimeout(resolve, 200))
        const shown = getComputedStyle(document.querySelector('main')!).display
        return { ran: 'ran' in window, shown, blocked: [...new Set(blocked)].sort() }
      })
      expect(done).toMatchObject({ ran: false, shown: 'block' })
      expect(done.blocked).toEqual(
        expect.arrayContaining(['connect-src', 'img-src', 'script-src-elem', 'style-src-elem']),
      )
      await page.close()
    })

    it.skipIf(!name.startsWith('nginx'))('sends every header with every answer', async () => {
      for (const path of [
        '/',
        '/_assets/none.js',
        '/no/such/page/',
        '/developments',
        '/pagefind/pagefind.js',
        '/feed.xml',
        '/topics/territory/feed.json',
        '/actors/russia/calendar.ics',
      ]) {
        const { headers, status } = await fetch(server.url + path, { redirect: 'manual' })
        // A missing file is answered by the page that says so.
        for (const [header, value] of Object.entries(headersFor(status === 404 ? '/404.html' : path)))
          expect(headers.get(header), `${path}: ${header}`).toBe(value)
      }
    })
  })
})

describe('the built site', () => {
  const files = readdirSync(siteFolder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())

  it('keeps within what Cloudflare Pages takes', () => {
    expect(files.length).toBeLessThanOrEqual(20_000)
    for (const { parentPath, name } of files) expect(statSync(join(parentPath, name)).size).toBeLessThan(25 * 2 ** 20)
    const redirects = readFileSync(join(siteFolder, '_redirects'), 'utf8').split('\n').slice(0, -1)
    expect(redirects.length).toBeLessThanOrEqual(2000)
    for (const line of redirects) expect(line.length).toBeLessThanOrEqual(1000)
  })

  it('has its headers in _headers', () => {
    expect(readFileSync(join(siteFolder, '_headers'), 'utf8')).toBe(headersFile())
  })
})
