import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, serveFolder } from '../scripts/shots/browser.ts'
import { siteFolder } from './site.ts'

/** Pages with pictures, and how many each has. */
const pages = {
  '/': 2,
  '/topics/territory/': 2,
  '/places/': 1,
  '/places/crimea/': 1,
  '/developments/2025-03-18-trump-putin-call/': 1,
  '/developments/2025-02-12-state-of-the-war/': 1,
  '/developments/2022-09-30-annexation-claim/': 1,
  '/topics/energy-and-black-sea/': 2,
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

describe.each([320, 700, 1280])('at %i pixels', (width) => {
  let page: Page
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width, height: 900 } })
  })
  afterAll(() => page.close())

  describe.each(Object.entries(pages))('the pictures of %s', (path, count) => {
    let charts: Locator[]
    beforeAll(async () => {
      await page.goto(server.url + path, { waitUntil: 'networkidle' })
      charts = await page.locator('figure.chart').all()
    })

    it('are all there', () => {
      expect(charts.length).toBe(count)
    })

    it('have a title, and each drawing says in words what it shows', async () => {
      for (const chart of charts) {
        const title = await chart.getAttribute('aria-labelledby')
        expect(await page.locator(`[id="${title}"]`).textContent()).toMatch(/\w{4}/)
        const drawings = await chart.locator('svg:visible:not([aria-hidden]):not(svg svg)').all()
        expect(drawings.length).toBeGreaterThan(0)
        for (const drawing of drawings) expect(await drawing.getAttribute('aria-label')).toMatch(/\w{4}.*\w/)
      }
    })

    it('have their data as a table that opens without script', async () => {
      for (const chart of charts) {
        const table = chart.locator('details table')
        expect(await table.count()).toBe(1)
        expect(await table.isVisible()).toBe(false)
        await chart.locator('summary').click()
        expect(await table.isVisible()).toBe(true)
        expect(await table.locator('tbody tr').count()).toBeGreaterThan(0)
        await chart.locator('summary').click()
      }
    })

    it('have no word that covers another, leaves its drawing or is smaller than 11 pixels', async () => {
      const faults = await page.evaluate(() => {
        const faults: string[] = []
        for (const drawing of document.querySelectorAll<SVGSVGElement>('figure.chart svg:not(svg svg)')) {
          if (drawing.getClientRects().length === 0) continue
          const frame = drawing.getBoundingClientRect()
          const words = [...drawing.querySelectorAll('text')].map((text) => ({
            text: text.textContent,
            box: text.getBoundingClientRect(),
            size: parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
          }))
          for (const [index, { text, box, size }] of words.entries()) {
            if (size < 11) faults.push(`${text} is ${size} pixels high`)
            if (box.left < frame.left - 6 || box.right > frame.right + 6 || box.top < frame.top - 1)
              faults.push(`${text} leaves its drawing`)
            for (const other of words.slice(0, index))
              if (
                box.left < other.box.right - 0.5 &&
                box.right > other.box.left + 0.5 &&
                box.top < other.box.bottom - 3 &&
                box.bottom > other.box.top + 3
              )
                faults.push(`${text} covers ${other.text}`)
          }
        }
        return faults
      })
      expect(faults).toEqual([])
    })
  })
})

describe('the numbers of a picture', () => {
  let page: Page
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  })
  afterAll(() => page.close())

  it.each(['/', '/topics/territory/'])('of developments over time on %s are those of its table', async (path) => {
    await page.goto(server.url + path)
    const drawn = await page.locator('.activity .chart-row:has(.bars)').evaluateAll((rows) =>
      rows.map((row) => ({
        total: Number(row.querySelector('.number')?.textContent),
        bars: row.querySelectorAll('.bars > rect').length,
        numbers: [...row.querySelectorAll('.bars text')].map((text) => Number(text.textContent)),
      })),
    )
    const table = await page
      .locator('.activity tbody')
      .evaluate((body) =>
        [...body.querySelectorAll('tr')]
          .filter((row) => row.querySelector('th')?.textContent.trim() !== 'Earlier')
          .map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
      )
    expect(drawn.length).toBe(table[0]!.length)
    for (const [column, { total, bars, numbers }] of drawn.entries()) {
      const counts = table.map((row) => row[column]!)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total)
      expect(counts.filter((count) => count > 0).length).toBe(bars)
      expect(numbers).toEqual(numbers.length === 1 ? [Math.max(...counts)] : counts.filter((count) => count > 0))
    }
  })

  it('of the map of all places are those of its table', async () => {
    await page.goto(`${server.url}/places/`)
    const rows = await page
      .locator('.map tbody tr')
      .evaluateAll((list) =>
        list.map(
          (row) => `${row.querySelector('th')?.textContent.trim()} ${row.querySelectorAll('td')[2]?.textContent}`,
        ),
      )
    const named = await page.locator('.map-view:visible a').evaluateAll((links) =>
      links.map((link) =>
        [...link.querySelectorAll('tspan')]
          .map((line) => line.textContent)
          .join(' ')
          .replace(/ occupied.*/, ''),
      ),
    )
    expect(named.length).toBeGreaterThan(15)
    for (const label of named) expect(rows.filter((row) => row.startsWith(label))).not.toEqual([])
    const marks = await page
      .locator('.map-view:visible')
      .evaluateAll((views) => views.flatMap((view) => [...view.querySelectorAll('.mark')]).length)
    expect(marks).toBeGreaterThanOrEqual(rows.length)
  })
})

describe('a map', () => {
  it('draws its base from one file of the site, under the policy that the site is served with', async () => {
    const rules = readFileSync(join(siteFolder, '_headers'), 'utf8')
    const policy = /Content-Security-Policy: (.+)/.exec(rules)![1]!
    const page = await browser.newPage()
    await page.route('**/*', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } })
    })
    const asked: string[] = []
    page.on('response', (response) => {
      if (response.url().includes('/maps/')) asked.push(`${response.status()} ${new URL(response.url()).pathname}`)
    })
    await page.goto(`${server.url}/places/crimea/`, { waitUntil: 'networkidle' })
    expect(asked).toEqual(['200 /maps/europe.svg'])
    const sizes = await page
      .locator('.map-view:visible use')
      .evaluateAll((uses) => uses.map((use) => (use as SVGUseElement).getBBox().width))
    expect(sizes.length).toBe(4)
    for (const size of sizes) expect(size).toBeGreaterThan(10)
    await page.close()
  })

  it('marks Crimea as occupied, with the day, who holds it and the source', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 900 } })
    for (const path of ['/places/crimea/', '/developments/2025-02-12-state-of-the-war/', '/']) {
      await page.goto(server.url + path)
      const drawing = page.locator('.map-view:visible', { hasText: 'occupied, as of' }).first()
      expect(await drawing.getAttribute('aria-label')).toContain('Crimea is occupied by Russia as of 18 March 2014 (')
      expect(await drawing.locator('.occupied').count()).toBe(1)
      expect(await drawing.textContent()).toContain('18 March 2014')
    }
    await page.close()
  })

  it('leads to its places', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${server.url}/places/`)
    await page.locator('.map-view:visible a', { hasText: 'Moscow' }).first().click()
    await page.waitForURL('**/places/moscow/')
    await page.close()
  })
})

describe('the bars of all developments', () => {
  it('lead to their month on the page of its year, by keyboard too', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 900 } })
    await page.goto(server.url)
    const march = page.getByRole('link', { name: /^March 2025: \d+ developments$/ })
    await march.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/developments/2025/#month-2025-03')
    expect(await page.locator('#month-2025-03').isVisible()).toBe(true)
    await page.close()
  })

  it('lead on a topic’s page to the first development of the month in its list', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${server.url}/topics/territory/`)
    await page.locator('.bars a').first().click()
    const target = page.locator(':target')
    expect(await target.getAttribute('class')).toContain('card')
    expect(await target.locator('time').first().getAttribute('datetime')).toMatch(/^2025-02/)
    await page.close()
  })
})

describe('the chain of a development', () => {
  it('reads in order of time without styles', async () => {
    const page = await browser.newPage()
    await page.route('**/*.css', (route) => route.abort())
    await page.goto(`${server.url}/developments/2025-03-18-trump-putin-call/`)
    const dates = await page
      .locator('.chain-line time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))
    expect(dates.length).toBeGreaterThan(5)
    expect(dates).toEqual(dates.toSorted())
    await page.close()
  })

  it('keeps the line that joins its steps on paper', async () => {
    const page = await browser.newPage()
    await page.emulateMedia({ media: 'print' })
    await page.goto(`${server.url}/developments/2025-03-18-trump-putin-call/`)
    const width = await page
      .locator('.chain-steps > li')
      .first()
      .evaluate((step) => getComputedStyle(step).borderInlineStartWidth)
    expect(width).not.toBe('0px')
    await page.close()
  })
})
