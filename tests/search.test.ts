import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser, serveFolder } from '../scripts/shots/browser.ts'
import { siteFolder } from './site.ts'

let browser: Browser
let server: Awaited<ReturnType<typeof serveFolder>>
let page: Page
const errors: string[] = []
const requests: string[] = []
beforeAll(async () => {
  server = await serveFolder(siteFolder)
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('request', (request: Request) => requests.push(new URL(request.url()).pathname))
})
afterAll(async () => {
  await browser.close()
  await server.close()
})
beforeEach(() => {
  errors.length = 0
  requests.length = 0
})

const field = '[data-search] input[type=search]'
const settled = async (text: string | RegExp) => {
  const pattern = typeof text === 'string' ? text : text.source
  await page.waitForFunction(
    (wanted) => new RegExp(wanted).test(document.querySelector('[data-search-status]')?.textContent ?? ''),
    pattern,
  )
  expect(errors).toEqual([])
}
const open = async (address: string, status: string | RegExp) => {
  await page.goto(server.url + address)
  await settled(status)
}
const titles = () => page.locator('.found h3').allTextContents()
const headings = () => page.locator('.found h2').allTextContents()
const active = () => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('the search page', () => {
  it.each([
    ['Volodymyr Zelensky', 'Volodymyr Zelensky'],
    ['Zelenskyy', 'Volodymyr Zelensky'],
    ['Зеленський', 'Volodymyr Zelensky'],
    ['Kiev', 'Kyiv'],
    ['київ', 'Kyiv'],
    ['Trump', 'Donald Trump'],
    ['UK', 'United Kingdom'],
    ['Ukraine', 'Ukraine'],
    ['France', 'France'],
    ['Article 5', 'Article 5'],
    ['NATO membership', 'NATO membership'],
    ['Kremlin rules out exchanging land for Kursk', 'Kremlin rules out exchanging land for Kursk'],
  ])('shows for “%s” first “%s”', async (query, title) => {
    await open(`/search/?q=${encodeURIComponent(query)}`, 'match')
    expect((await titles())[0]).toBe(title)
  })

  it('groups results by type with their number and marks the words', async () => {
    await open('/search/?q=ceasefire', /^\d+ entries match “ceasefire”\.$/)
    const names = (await headings()).map((heading) => heading.replace(/ \d+$/, ''))
    expect(names).toEqual(expect.arrayContaining(['Topics', 'Developments']))
    expect((await page.locator('.found mark').first().textContent())?.toLowerCase()).toContain('ceasefire')
    expect(await page.locator('[data-search-index]').isHidden()).toBe(true)
  })

  it('answers while one types and keeps the address', async () => {
    await page.goto(`${server.url}/search/`)
    expect(await page.locator('[data-search-index]').isVisible()).toBe(true)
    await page.locator(field).pressSequentially('kursk')
    await settled('“kursk”')
    expect(new URL(page.url()).search).toBe('?q=kursk')
    await page.locator('input[name=type][value=Place]').check()
    await settled('“kursk”')
    await page.waitForFunction(() => document.querySelectorAll('.found').length === 1)
    expect(new URL(page.url()).search).toBe('?q=kursk&type=Place')
    await page.locator('.found h3 a').first().click()
    await page.waitForURL('**/places/**')
    await page.goBack()
    await settled('“kursk”')
    expect(await headings()).toHaveLength(1)
    expect(await page.locator(field).inputValue()).toBe('kursk')
  })

  it('narrows by kind, actor, topic and year, any value of one and all of them', async () => {
    await open('/search/?q=ukraine&topic=Territory&topic=Ceasefire&year=2025', 'match')
    const few = Number(/^\d+/.exec((await page.textContent('[data-search-status]'))!))
    await open('/search/?q=ukraine', 'match')
    const many = Number(/^\d+/.exec((await page.textContent('[data-search-status]'))!))
    expect(few).toBeGreaterThan(0)
    expect(few).toBeLessThan(many)
    await page.locator('[data-search-more] > summary').click()
    const box = page.locator('input[name=topic][value=Territory]')
    await box.waitFor()
    const label = (await box.locator('xpath=..').textContent())!
    await box.check()
    await page.waitForFunction(() => location.search.includes('topic=Territory'))
    const count = Number(/\d+$/.exec(label))
    await settled(`^${count} `)
    expect(await box.isChecked()).toBe(true)
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('Territory')
  })

  it('sorts by date', async () => {
    await open('/search/?q=russia&type=Development&sort=date', 'match')
    const days = await page
      .locator('.found time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!))
    expect(days.length).toBeGreaterThan(5)
    expect(days).toEqual(days.toSorted().reverse())
    expect(requests).toContain('/pagefind/days.json')
  })

  it('shows more where there is more', async () => {
    await open('/search/?q=russia&type=Actor', 'match')
    const before = (await titles()).length
    await page.locator('.found-more').click()
    await page.waitForFunction((count) => document.querySelectorAll('.found h3').length > count, before)
    expect(await active()).toBe((await titles())[before])
  })

  it('says so when nothing matches and offers what is near', async () => {
    await open('/search/?q=zelinsky', 'No entry matches “zelinsky”')
    expect(await titles()).toEqual([])
    await page.locator('[data-suggestion]').first().click()
    await settled('“Volodymyr Zelensky”')
    expect((await titles())[0]).toBe('Volodymyr Zelensky')
    await open('/search/?q=kursk+zzzzz', 'match')
    expect(await page.textContent('[data-search-advice]')).toContain('None of them has “zzzzz”')
    await open('/search/?q=kursk&year=1848', 'No entry matches “kursk” and the filters')
    await page.locator('[data-widen]').click()
    await settled('entries match “kursk”')
  })

  it('works by keyboard', async () => {
    await page.goto(`${server.url}/search/`)
    await page.keyboard.press('/')
    await page.keyboard.type('munich')
    await settled('“munich”')
    expect(await page.locator(field).inputValue()).toBe('munich')
    await page.keyboard.press('ArrowDown')
    const [first, second] = await titles()
    expect(await active()).toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(await active()).toBe(second)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.press('Escape')
    expect(await page.locator(field).inputValue()).toBe('')
    expect(new URL(page.url()).search).toBe('')
    await page.keyboard.type('munich')
    await settled('“munich”')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname !== '/search/')
  })

  it.each([
    [320, 'light', '/search/?q=ceasefire&year=2025'],
    [320, 'dark', '/search/?q=trump&type=Actor&sort=date'],
    [1280, 'light', '/search/?q=zelinsky'],
    [1280, 'dark', '/search/?q=ceasefire&topic=Territory'],
  ] as const)('breaks no accessibility rule at %i px in %s: %s', async (width, colorScheme, address) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    try {
      await open(address, 'match')
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
      await page.waitForFunction(() => document.querySelectorAll('[data-search-facets] fieldset').length > 0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
          resultTypes: ['violations'],
        }),
      )
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    } finally {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
    }
  })

  it('runs nothing that stands in an address', async () => {
    const hostile = '<img src=x onerror="document.title=\'owned\'">'
    await open(`/search/?q=${encodeURIComponent(hostile)}&kind=${encodeURIComponent(hostile)}`, 'No entry matches')
    expect(await page.title()).not.toBe('owned')
    expect(await page.locator('[data-search] img').count()).toBe(0)
  })

  it('says so where the index is missing', async () => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: '' }))
    try {
      await open('/search/?q=kursk', 'The search did not work')
      expect(await page.locator('[data-search-index]').isVisible()).toBe(true)
    } finally {
      await page.unroute('**/pagefind/**')
    }
  })
})

describe('the search field of other pages', () => {
  it('loads the index when used, not before', async () => {
    await page.goto(`${server.url}/about/`, { waitUntil: 'networkidle' })
    expect(requests.filter((path) => path.startsWith('/pagefind/'))).toEqual([])
    await page.keyboard.press('/')
    await page.keyboard.type('kyiv')
    await expect.poll(() => requests).toContain('/pagefind/pagefind.js')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/?q=kyiv')
    await settled('“kyiv”')
    expect((await titles())[0]).toBe('Kyiv')
  })
})
