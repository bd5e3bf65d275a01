import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rulesOfSight, unfold, violations } from '../scripts/axe/violations.ts'
import { launchBrowser, serveFolder } from '../scripts/shots/browser.ts'
import { templates } from '../scripts/shots/templates.ts'
import { siteFolder } from './site.ts'

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

describe('a page of every kind', () => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    context = await browser.newContext()
    page = await context.newPage()
  })
  afterAll(() => context.close())

  /** Of the same elements in another light only what can be seen is judged again. */
  const screens = [
    { width: 320, colorScheme: 'light', rules: undefined },
    { width: 320, colorScheme: 'dark', rules: rulesOfSight },
    { width: 1280, colorScheme: 'dark', rules: undefined },
    { width: 1280, colorScheme: 'light', rules: rulesOfSight },
  ] as const

  // `npm run axe` judges every page; the list of all statements is five times that of a year.
  it.each(Object.entries(templates).filter(([name]) => name !== 'statements'))(
    '%s breaks no accessibility rule and does not scroll sideways, narrow and wide, light and dark',
    async (_name, path) => {
      await page.goto(server.url + path)
      await unfold(page)
      for (const { width, colorScheme, rules } of screens) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        expect(await violations(page, rules), `${width} px, ${colorScheme}`).toEqual([])
      }
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

describe('on a wide screen', () => {
  it.each(['changes', 'development', 'person', 'positions', 'search', 'sources', 'topic'])(
    'the headings of %s hang in the margin beside their sections',
    async (name) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      await page.goto(server.url + templates[name]!)
      const places = await page.locator('.hung:visible').evaluateAll((sections) =>
        sections.map((section) => {
          const [heading, body] = ['h2', '.hung-body'].map((part) =>
            section.querySelector(`:scope > ${part}`)!.getBoundingClientRect(),
          )
          return heading!.right <= body!.left + 8 && Math.abs(heading!.top - body!.top) < 40
        }),
      )
      expect(places.length).toBeGreaterThan(2)
      expect(places).not.toContain(false)
      await page.close()
    },
  )
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
