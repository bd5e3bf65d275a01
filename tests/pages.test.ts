import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, serveFolder } from '../scripts/shots/browser.ts'
import { siteFolder } from './site.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** One page of every kind. */
const templates = {
  home: '/',
  timeline: '/developments/',
  year: '/developments/2025/',
  development: '/developments/2025-02-12-trump-putin-call/',
  'development with components': '/developments/2025-02-12-state-of-the-war/',
  comparison: '/developments/2014-09-05-minsk-agreements/',
  actors: '/actors/',
  person: '/actors/volodymyr-zelensky/',
  party: '/actors/russia/',
  topics: '/topics/',
  topic: '/topics/territory/',
  documents: '/documents/',
  document: '/documents/2015-02-12-minsk-ii/',
  places: '/places/',
  place: '/places/crimea/',
  glossary: '/glossary/',
  ledger: '/positions/',
  'ledger of a month': '/positions/2025-03/',
  statements: '/statements/2026/',
  'documents compared': '/documents/2015-02-12-minsk-ii/compare/2014-09-05-minsk-protocol/',
  calendar: '/calendar/',
  changes: '/changes/',
  corrections: '/corrections/',
  sources: '/sources/',
  overview: '/overview/',
  about: '/about/',
  search: '/search/',
  'not found': '/no/such/page/',
}

let browser: Browser
let server: Awaited<ReturnType<typeof serveFolder>>
beforeAll(async () => {
  server = await serveFolder(siteFolder)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

describe.each([
  { width: 320, scheme: 'light' },
  { width: 320, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
] as const)('at $width px in $scheme', ({ width, scheme }) => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme })
    page = await context.newPage()
  })
  afterAll(() => context.close())

  it.each(Object.entries(templates))(
    '%s breaks no accessibility rule and does not scroll sideways',
    async (_name, path) => {
      await page.goto(server.url + path)
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await page.evaluate(axeSource)
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
          resultTypes: ['violations'],
        }),
      )
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    },
  )
})

describe('without JavaScript', () => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    context = await browser.newContext({ javaScriptEnabled: false })
    page = await context.newPage()
  })
  afterAll(() => context.close())

  it('a reader finds a person from the home page, and the words that were said', async () => {
    await page.goto(server.url)
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Actors' }).click()
    await page.getByRole('main').getByRole('link', { name: 'Dmitry Peskov' }).first().click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Dmitry Peskov')
    expect(await page.getByRole('main').textContent()).toContain('impossible')
  })

  it('a citation leads to its source', async () => {
    await page.goto(`${server.url}/developments/2025-02-12-trump-putin-call/`)
    const href = await page.locator('sup.cite a').first().getAttribute('href')
    const source = page.locator(`[id="${href!.split('#')[1]!}"]`)
    expect(await source.count()).toBe(1)
    expect(await source.textContent()).not.toBe('')
  })

  it('the search form leads to the index of all names', async () => {
    await page.goto(server.url)
    await page.getByRole('search').getByRole('searchbox').fill('Rubio')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/?q=Rubio')
    expect(await page.getByRole('main').getByRole('link', { name: 'Marco Rubio' }).count()).toBeGreaterThan(0)
  })

  it('an address that does not exist says so and leads on', async () => {
    const answer = await page.goto(`${server.url}/no/such/page/`)
    expect(answer?.status()).toBe(404)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/not found/i)
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(3)
  })
})

describe('by keyboard', () => {
  it('the first Tab reaches a link past the header, and following it reaches the text', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.url}/topics/territory/`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/skip/i)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => location.hash)).toBe('#main')
    await page.close()
  })

  it('whatever has the focus shows it', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.url}/developments/2025-02-12-trump-putin-call/`)
    for (let press = 0; press < 25; press++) {
      await page.keyboard.press('Tab')
      const visible = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement!)
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
      })
      expect(visible).toBe(true)
    }
    await page.close()
  })
})

describe('odd text', () => {
  it('a 300-character word does not make a page scroll sideways', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
    await page.goto(`${server.url}/developments/2025-02-12-trump-putin-call/`)
    await page.evaluate(() => {
      const word = 'x'.repeat(300)
      for (const element of document.querySelectorAll('h1, h3, p, li, td, dd, figcaption')) element.prepend(word)
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.close()
  })
})

describe('what a page asks for', () => {
  it('is its HTML, one style sheet, fonts and an icon, and at most 4 KB of script', async () => {
    const page = await browser.newPage()
    const asked: string[] = []
    let script = 0
    page.on('response', async (response) => {
      const path = new URL(response.url()).pathname
      asked.push(path.replace(/[^/]*\.(\w+)$/, '*.$1'))
      if (path.endsWith('.js')) script += (await response.body()).length
    })
    await page.goto(`${server.url}/developments/2025-02-12-trump-putin-call/`, { waitUntil: 'networkidle' })
    expect(asked.filter((path) => path.endsWith('.css')).length).toBe(1)
    expect(script).toBeLessThanOrEqual(4096)
    expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([])
    await page.close()
  })
})
