import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

describe('the statements, filtered', () => {
  let context: BrowserContext
  let page: Page
  const errors: string[] = []
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    page = await context.newPage()
    page.on('pageerror', (error) => errors.push(error.message))
  })
  afterAll(() => context.close())

  const open = async (address: string) => {
    await page.goto(server.url + address)
    await page.locator('[data-filter]').waitFor()
  }
  const status = async () => (await page.locator('[data-filter-status]').textContent())?.trim()
  const shown = () =>
    page
      .locator('[data-filter-list] > li:visible')
      .evaluateAll((all) => all.map((each) => Object.fromEntries(Object.entries((each as HTMLElement).dataset))))
  const search = () => new URL(page.url()).search

  it('by speaker, topic, status and year show what has all of them, and count it', async () => {
    await open('/statements/')
    await page.getByLabel('Speaker', { exact: true }).selectOption('donald-trump')
    await page.getByLabel('Topic', { exact: true }).selectOption('ceasefire')
    await page.getByLabel('Year', { exact: true }).selectOption('2025')
    const records = await shown()
    expect(records.length).toBeGreaterThan(0)
    for (const { speaker, topic, year } of records) {
      expect(speaker!.split(' ')).toContain('donald-trump')
      expect(topic!.split(' ')).toContain('ceasefire')
      expect(year).toBe('2025')
    }
    expect(await status()).toMatch(new RegExp(`^${records.length} of \\d+ statements$`))
    expect(search()).toBe('?speaker=donald-trump&topic=ceasefire&year=2025')
    await page.getByLabel('Status', { exact: true }).selectOption('disputed')
    for (const { status } of await shown()) expect(status).toBe('disputed')
  })

  it('can be shared by their address', async () => {
    await open('/statements/?speaker=vladimir-putin&year=2024')
    const records = await shown()
    expect(records.length).toBeGreaterThan(0)
    expect(records.every(({ speaker, year }) => speaker === 'vladimir-putin' && year === '2024')).toBe(true)
    expect(await page.getByLabel('Speaker', { exact: true }).inputValue()).toBe('vladimir-putin')
  })

  it('hide months that have none of them', async () => {
    await open('/statements/?year=2024')
    const headings = await page.locator('section:has([data-filter-list]):visible h2 > span').allTextContents()
    expect(headings.length).toBeGreaterThan(0)
    expect(headings.every((heading) => heading.endsWith('2024'))).toBe(true)
  })

  it('keep their filter on the way to another year and back', async () => {
    await open('/statements/?speaker=donald-trump&year=2026')
    await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: /^2025/ }).click()
    await page.waitForURL('**/statements/2025/?speaker=donald-trump')
    await page.locator('[data-filter]').waitFor()
    const records = await shown()
    expect(records.length).toBeGreaterThan(0)
    expect(records.every(({ speaker }) => speaker!.split(' ').includes('donald-trump'))).toBe(true)
    await page.goBack()
    await expect.poll(search).toBe('?speaker=donald-trump&year=2026')
    expect(await page.getByLabel('Year', { exact: true }).inputValue()).toBe('2026')
    expect((await shown()).every(({ year }) => year === '2026')).toBe(true)
  })

  it('come back whole when the filters are cleared, by keyboard too', async () => {
    await open('/statements/2026/?topic=territory')
    const before = (await shown()).length
    const clear = page.getByRole('button', { name: 'Clear filters' })
    await clear.focus()
    await page.keyboard.press('Enter')
    expect((await shown()).length).toBeGreaterThan(before)
    expect(search()).toBe('')
    expect(await clear.isDisabled()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('filter-speaker')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    expect(search()).toMatch(/^\?topic=/)
  })

  it('say so where nothing has all that is asked for', async () => {
    await open('/statements/1994/?speaker=donald-trump')
    expect(await shown()).toEqual([])
    expect(await status()).toBe('No statement on this page has all of these.')
  })

  it('take nothing from an address that is not offered', async () => {
    const hostile = encodeURIComponent('<img src=x onerror="document.title=\'owned\'">')
    await open(`/statements/2026/?speaker=${hostile}&topic=nothing`)
    expect(await status()).toMatch(/^\d+ statements$/)
    expect(await page.title()).not.toBe('owned')
    expect(await page.locator('main img').count()).toBe(0)
  })

  it('break no accessibility rule', async () => {
    await open('/statements/?speaker=vladimir-putin&topic=territory')
    await page.setViewportSize({ width: 320, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
      }),
    )
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('move nothing when the script arrives', async () => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shift: number }).shift =
            ((window as unknown as { shift?: number }).shift ?? 0) + (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await open('/statements/2026/')
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => (window as unknown as { shift?: number }).shift ?? 0)).toBeLessThan(0.01)
  })

  it('ran without an error', () => expect(errors).toEqual([]))
})

describe('what is copied', () => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    page = await context.newPage()
  })
  afterAll(() => context.close())
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  const copied = async (button: ReturnType<Page['locator']>) => {
    await button.click()
    await expect.poll(() => button.textContent()).toBe('Copied')
    expect(await page.getByRole('status').filter({ hasText: 'Copied' }).count()).toBe(1)
    return clipboard()
  }

  it.each([
    ['where it was made', '/developments/2025-02-12-peskov-kursk-swap/', /^Source: Firstpost: \S/],
    ['in the list', '/statements/2025/?speaker=dmitry-peskov&topic=territory', /^Source: Firstpost/],
  ])(
    'of a statement %s is who, the words, when, the source and the permanent address',
    async (_where, address, source) => {
      await page.goto(server.url + address)
      const record = page.locator('.statement', { hasText: 'This is impossible' }).first()
      const lines = (await copied(record.locator('[data-copy]'))).split('\n')
      expect(lines).toHaveLength(4)
      expect(lines[0]).toMatch(/^Dmitry Peskov, Kremlin press secretary: .*“This is impossible[^”]*”$/)
      expect(lines[1]).toMatch(/^12 February 2025, /)
      expect(lines[2]).toMatch(source)
      expect(lines[3]).toMatch(/^https:\/\/parley\.example\/developments\/2025-02-12-peskov-kursk-swap\/#statement-/)
    },
  )

  it('of a citation is the citation', async () => {
    await page.goto(`${server.url}/developments/2025-02-12-trump-putin-call/`)
    await page.getByText('How to cite this page').click()
    const as = (form: string) => page.getByRole('button', { name: `Copy the citation as ${form}` })
    expect(await copied(as('Plain text'))).toMatch(
      /^“.+”, Ending the war in Ukraine, Parley, published .+ https:\/\/\S+$/,
    )
    expect(await copied(as('BibTeX'))).toMatch(/^@misc\{2025-02-12-trump-putin-call,\n {2}title = \{/)
  })
})

describe('the statements without JavaScript', () => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    context = await browser.newContext({ javaScriptEnabled: false })
    page = await context.newPage()
  })
  afterAll(() => context.close())

  it('are a list without a filter or buttons that do nothing', async () => {
    await page.goto(`${server.url}/statements/`)
    expect(await page.locator('.statement:visible').count()).toBeGreaterThan(200)
    expect(await page.locator('[data-filter]:visible').count()).toBe(0)
    expect(await page.locator('[data-copy]:visible').count()).toBe(0)
  })

  it('lead to those of a speaker and on a topic', async () => {
    await page.goto(`${server.url}/statements/`)
    await page.getByRole('region', { name: 'By speaker' }).getByRole('link', { name: 'Marco Rubio' }).click()
    await page.waitForURL('**/actors/marco-rubio/#section-statements')
    expect(await page.getByRole('region', { name: 'Statements' }).locator('.statement').count()).toBeGreaterThan(0)
    await page.goBack()
    await page.getByRole('region', { name: 'By topic' }).getByRole('link', { name: 'Ceasefire' }).click()
    await page.waitForURL('**/topics/ceasefire/#section-statements')
  })

  it('each lead to where they were made', async () => {
    await page.goto(`${server.url}/statements/2024/`)
    const href = await page.locator('.statement .permalink').first().getAttribute('href')
    await page.goto(server.url + href!)
    expect(await page.locator(`[id="${href!.split('#')[1]!}"]`).isVisible()).toBe(true)
  })
})
