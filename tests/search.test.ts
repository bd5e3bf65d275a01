import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { violations } from '../scripts/axe/violations.ts'
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
const titles = () => page.locator('.entity h2, .found h3').allTextContents()
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

  it.each([
    [
      'zelensky',
      '/actors/volodymyr-zelensky/',
      'Person · President, Ukraine',
      ['Latest position', 'Latest developments'],
    ],
    ['Путін', '/actors/vladimir-putin/', 'Person', ['Latest position', 'Latest developments']],
    ['Kiev', '/places/kyiv/', 'Place · Ukraine', ['Latest developments']],
    ['territory', '/topics/territory/', 'Topic', ['Where it stands', 'Latest developments']],
    ['budapest memorandum', '/documents/1994-12-05-budapest-memorandum/', 'Memorandum', []],
    ['annexation', '/glossary/#annexation', 'Glossary', []],
  ])('shows what “%s” names on a card: %s', async (query, href, label, lines) => {
    await open(`/search/?q=${encodeURIComponent(query)}`, 'match')
    const card = page.locator('.entity')
    expect(await card.count()).toBe(1)
    expect(await card.locator('h2 a').getAttribute('href')).toBe(href)
    const text = await card.textContent()
    for (const expected of [label, ...lines]) expect(text).toContain(expected)
    for (const link of await card.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!)))
      expect((await page.request.get(server.url + link)).status(), link).toBe(200)
    expect(await page.locator(`.found a[href="${href}"]`).count()).toBe(0)
  })

  it.each(['vladimir', 'ceasefire russia', 'minerals deal'])(
    'shows no card for “%s”, which names none',
    async (query) => {
      await open(`/search/?q=${encodeURIComponent(query)}`, 'match')
      expect(await page.locator('.entity').count()).toBe(0)
    },
  )

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

  it('narrows by month, behind its year; a month and a year widen each other', async () => {
    await open('/search/?q=ukraine&year=2025-03', 'match')
    const count = async () => Number(/^\d+/.exec((await page.textContent('[data-search-status]'))!))
    const march = await count()
    const days = await page
      .locator('.found time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!))
    expect(days.length).toBeGreaterThan(0)
    expect(days.filter((day) => !day.startsWith('2025-03') && day > '2025-03')).toEqual([])
    const box = page.locator('input[name=year][value="2025-03"]')
    await box.waitFor()
    expect(await box.isChecked()).toBe(true)
    await page.locator('input[name=year][value="2025-04"]').check()
    await page.waitForFunction(() => location.search.includes('year=2025-03&year=2025-04'))
    await expect.poll(count).toBeGreaterThan(march)
    const both = await count()
    await page.locator('input[name=year][value="2025"]').check()
    await expect.poll(count).toBeGreaterThan(both)
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

  it('says so when nothing matches and leads on', async () => {
    await open('/search/?q=zelinsky', 'No entry matches “zelinsky”')
    expect(await titles()).toEqual([])
    await page.locator('[data-query]').first().click()
    await settled('“Volodymyr Zelensky”')
    expect((await titles())[0]).toBe('Volodymyr Zelensky')
    await open('/search/?q=kursk&year=1848', 'No other entry matches “kursk” and the filters')
    expect(await titles()).toEqual(['Kursk region'])
    await page.getByRole('link', { name: 'Search without filters' }).click()
    await settled('entries match “kursk”')
  })

  it('is honest where only some of the words are found', async () => {
    await open('/search/?q=kursk+zzzzz', 'No exact match for “kursk zzzzz”')
    expect(await page.textContent('[data-search-status]')).toMatch(/\d+ entries match without “zzzzz”\.$/)
    expect((await titles()).length).toBeGreaterThan(0)
    expect(await page.textContent('[data-search-advice]')).toBe('')
  })

  it('offers a phrase without its quotation marks, and each word by itself', async () => {
    await open(`/search/?q=${encodeURIComponent('"kremlin alaska"')}`, 'No entry matches "kremlin alaska"')
    await page.locator('[data-query]').first().waitFor()
    const queries = await page
      .locator('[data-query]')
      .evaluateAll((links) => (links as HTMLElement[]).map((link) => link.dataset['query']))
    expect(queries).toEqual(['kremlin alaska', 'kremlin', 'alaska'])
    await page.getByRole('link', { name: 'alaska', exact: true }).click()
    await settled('match “alaska”')
    expect(new URL(page.url()).search).toBe('?q=alaska')
  })

  it('answers within moments of the last key', async () => {
    const figures: Record<string, number> = {}
    for (const query of ['ceasefire', 'zelensky', 'kursk swap', 'Зеленський']) {
      await page.goto(`${server.url}/search/`, { waitUntil: 'networkidle' })
      await page.evaluate(() => {
        const times = window as unknown as { lastKey: number; firstResult: number }
        document.addEventListener('input', () => {
          times.lastKey = performance.now()
          times.firstResult = 0
        })
        new MutationObserver(() => {
          if (document.querySelector('.found h3, .entity h2')) times.firstResult ||= performance.now()
        }).observe(document.querySelector('main')!, { childList: true, subtree: true })
      })
      await page.locator(field).pressSequentially(query)
      await settled(`“${query}”`)
      figures[query] = await page.evaluate(() => {
        const { lastKey, firstResult } = window as unknown as { lastKey: number; firstResult: number }
        return Math.round(firstResult - lastKey)
      })
    }
    process.stdout.write(`First result after the last key, in ms: ${JSON.stringify(figures)}\n`)
    for (const [query, took] of Object.entries(figures)) expect(took, query).toBeLessThan(1500)
  })

  it('works by keyboard', async () => {
    await page.goto(`${server.url}/search/`)
    await page.keyboard.press('/')
    await page.keyboard.type('munich')
    await settled('“munich”')
    expect(await page.locator(field).inputValue()).toBe('munich')
    const stops = await page.locator('.entity a, .found h3 a').allTextContents()
    expect(stops.length).toBeGreaterThan(4)
    for (const stop of stops.slice(0, 5)) {
      await page.keyboard.press('ArrowDown')
      expect(await active()).toBe(stop)
    }
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowUp')
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
      expect(await violations(page)).toEqual([])
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

  const box = '[data-site-search] input'
  const options = () => page.locator('[data-site-search] [role=option]')
  const chosen = () =>
    page.evaluate((selector) => {
      const id = document.querySelector(selector)?.getAttribute('aria-activedescendant')
      const option = id ? document.getElementById(id) : null
      return option?.getAttribute('aria-selected') === 'true' ? option.dataset['href'] : id
    }, box)

  it('suggests names while one types; the arrows choose, Enter goes there', async () => {
    await page.goto(`${server.url}/about/`)
    await page.keyboard.press('/')
    await page.waitForSelector(`${box}[role=combobox]`)
    expect(await page.getAttribute(box, 'aria-expanded')).toBe('false')
    await page.keyboard.type('zelen')
    await options().first().waitFor()
    expect(await page.getAttribute(box, 'aria-expanded')).toBe('true')
    expect(await chosen()).toBeNull()
    await page.keyboard.press('ArrowDown')
    expect(await chosen()).toBe('/actors/volodymyr-zelensky/')
    await page.keyboard.press('ArrowUp')
    expect(await chosen()).toBeNull()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/actors/volodymyr-zelensky/')
  })

  it('searches where none is chosen, closes with Escape and when left, and takes a click', async () => {
    await page.goto(`${server.url}/about/`)
    await page.locator(box).click()
    await page.waitForSelector(`${box}[role=combobox]`)
    await page.keyboard.type('Київ')
    await options().first().waitFor()
    expect(await options().first().textContent()).toBe('Kyiv Place, Київ')
    await page.keyboard.press('Escape')
    expect(await options().count()).toBe(0)
    expect(await page.inputValue(box)).toBe('Київ')
    await page.keyboard.press('ArrowDown')
    expect(await chosen()).toBe('/places/kyiv/')
    await page.keyboard.press('Tab')
    expect(await options().count()).toBe(0)
    await page.locator(box).fill('kremlin')
    await options().first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search/?q=kremlin')
    await page.goto(`${server.url}/about/`)
    await page.locator(box).fill('crim')
    await options().filter({ hasText: 'Crimea' }).click()
    await page.waitForURL('**/places/crimea/')
  })

  it.each([640, 1280])(
    'breaks no accessibility rule with names open at %i px and does not widen the page',
    async (width) => {
      await page.setViewportSize({ width, height: 900 })
      try {
        await page.goto(`${server.url}/about/`)
        await page.locator(box).fill('vla')
        await options().first().waitFor()
        await page.keyboard.press('ArrowDown')
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        expect(await violations(page)).toEqual([])
      } finally {
        await page.setViewportSize({ width: 1280, height: 900 })
      }
    },
  )

  it('leads to the search page where names cannot be had', async () => {
    await page.route('**/names.json', (route) => route.abort())
    try {
      await page.goto(`${server.url}/about/`)
      await page.locator(box).fill('kremlin')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/search/?q=kremlin')
    } finally {
      await page.unroute('**/names.json')
    }
  })
})

describe('without JavaScript', () => {
  it('everything stands by name from A to Z, and another name leads to its entry', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${server.url}/search/`)
    const letters = plain.getByRole('navigation', { name: 'A to Z' }).getByRole('link')
    expect((await letters.allTextContents()).slice(0, 3)).toEqual(['0–9', 'A', 'B'])
    await letters.filter({ hasText: /^Z$/ }).click()
    const section = plain.getByRole('region', { name: 'Z', exact: true })
    await section.getByRole('link', { name: 'Zelensky', exact: true }).click()
    await plain.waitForURL('**/actors/volodymyr-zelensky/')
    await context.close()
  })
})
