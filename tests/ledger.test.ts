import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, serveFolder } from '../scripts/shots/browser.ts'
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

let context: BrowserContext | undefined
afterEach(() => context?.close())

/** Opens a page without scripts: nothing of the ledger needs one. */
async function open(width: number, path: string): Promise<Page> {
  context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(server.url + path)
  return page
}

describe('the ledger of positions', () => {
  it('on a wide screen has a table whose cells lead to their rows', async () => {
    const page = await open(1280, '/positions/')
    const cell = page.getByRole('table').getByRole('link', { name: /^Russia, Territory:/ })
    await cell.click()
    expect(new URL(page.url()).hash).toBe('#russia-territory')
    const row = page.locator('#russia-territory')
    expect(await row.getByRole('heading').textContent()).toContain('Russia')
    const box = await row.boundingBox()
    expect(box!.y).toBeGreaterThanOrEqual(0)
    expect(box!.y).toBeLessThan(900)
  })

  it('on a phone has rows under their topics, and no table', async () => {
    const page = await open(320, '/positions/')
    expect(await page.getByRole('table').count()).toBe(0)
    await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: 'Ceasefire' }).click()
    const section = page.getByRole('region', { name: 'Ceasefire' })
    expect(await section.getByRole('heading', { name: /Ukraine/ }).isVisible()).toBe(true)
  })

  it('says in every row who wants what, when, and from which source', async () => {
    const page = await open(1280, '/positions/')
    const rows = await page.locator('.ledger-row').evaluateAll((all) =>
      all.map((row) => ({
        party: row.querySelector('h3')?.textContent.trim(),
        words: row.querySelector('.ledger-words')?.textContent.trim(),
        date: row.querySelector('.ledger-who time')?.getAttribute('datetime'),
        statement: row.querySelector('.ledger-who a[href*="#statement-"]') !== null,
        sources: row.querySelectorAll('.ledger-words [aria-label^=Source]').length,
      })),
    )
    expect(rows.length).toBeGreaterThan(30)
    for (const row of rows) {
      expect(row.party && row.words && row.date).toBeTruthy()
      expect(row.statement).toBe(true)
      expect(row.sources).toBeGreaterThan(0)
    }
  })

  it('names the office of those who spoke', async () => {
    const page = await open(1280, '/positions/')
    expect(await page.locator('#ukraine-territory .ledger-who').textContent()).toMatch(
      /Volodymyr Zelensky\s*,\s*President/,
    )
  })

  it('unfolds the history of a row, newest first, and leads to all of it on the party’s page', async () => {
    const page = await open(320, '/positions/')
    const row = page.locator('#ukraine-territory')
    expect(await row.locator('ol').isVisible()).toBe(false)
    await row.locator('summary').click()
    const dates = await row.locator('ol time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')!))
    expect(dates.length).toBeGreaterThan(3)
    expect(dates).toEqual(dates.toSorted().reverse())
    await row.getByRole('link', { name: /^All \d+ positions of Ukraine/ }).click()
    await page.waitForURL('**/actors/ukraine/#position-territory')
    expect(await page.locator('#position-territory').isVisible()).toBe(true)
  })

  it('opens a history by keyboard', async () => {
    const page = await open(1280, '/positions/')
    const summary = page.locator('#russia-ceasefire summary')
    await summary.focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('#russia-ceasefire ol').isVisible()).toBe(true)
  })
})

describe('the ledger of a month', () => {
  it('shows nothing that was said later', async () => {
    const page = await open(1280, '/positions/2025-03/')
    const dates = await page
      .locator('main time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')!))
    expect(dates.length).toBeGreaterThan(50)
    expect(dates.filter((date) => date > '2025-03-31')).toEqual([])
  })

  it('marks what moved in it, with what stood before, and nothing else', async () => {
    const page = await open(320, '/positions/2025-03/')
    const moved = page.locator('#russia-ceasefire')
    expect(await moved.locator('.status').first().textContent()).toMatch(/Moved on\s+18 March 2025/)
    expect(await moved.locator('.before').textContent()).toMatch(/Before, from\s+24 February 2025/)
    expect(await page.locator('#russia-territory .status').count()).toBe(0)
  })

  it('leads to the months beside it in which something moved, and back to today', async () => {
    const page = await open(320, '/positions/2025-02/')
    await page
      .getByRole('navigation', { name: 'Months', exact: true })
      .getByRole('link', { name: /Month after/ })
      .click()
    await page.waitForURL('**/positions/2025-03/')
    await page
      .getByRole('navigation', { name: 'Months', exact: true })
      .getByRole('link', { name: /Month before/ })
      .click()
    await page.waitForURL('**/positions/2025-02/')
    await page.getByRole('link', { name: 'The ledger of today' }).click()
    await page.waitForURL('**/positions/')
  })

  it('exists only where a position moved', async () => {
    const page = await open(1280, '/positions/')
    const months = page.getByRole('navigation', { name: 'Months in which a position moved' }).getByRole('link')
    const hrefs = await months.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    expect(hrefs).toContain('/positions/2025-03/')
    expect((await page.goto(`${server.url}/positions/2025-03/`))?.status()).toBe(200)
    expect(hrefs).not.toContain('/positions/2023-01/')
    expect((await page.goto(`${server.url}/positions/2023-01/`))?.status()).toBe(404)
  })
})
