import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, serveFolder } from '../scripts/shots/browser.ts'
import { siteFolder } from './site.ts'

/** What a host sends with every page, read from the site’s own `_headers`. */
const policy = /Content-Security-Policy: (.*)/.exec(readFileSync(join(siteFolder, '_headers'), 'utf8'))![1]!
const development = '/developments/2025-02-12-trump-putin-call/'
const wide = { width: 1280, height: 900 }
const narrow = { width: 320, height: 640 }

let browser: Browser
let server: Awaited<ReturnType<typeof serveFolder>>
let context: BrowserContext
const faults: string[] = []
beforeAll(async () => {
  server = await serveFolder(siteFolder, { headers: { 'Content-Security-Policy': policy } })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})
afterEach(async () => {
  await context.close()
  expect(faults.splice(0)).toEqual([])
})

/** Opens a page as a reader with these means would; what goes wrong on it fails the test. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ viewport: wide, ...options })
  const page = await context.newPage()
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(server.url + path)
  return page
}

/** The sum of all layout shifts since the page was opened. */
const shift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
        ).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(0), 300)
      }),
  )

const note = (page: Page) => page.locator('.note')
const shown = (page: Page) => note(page).waitFor()
const gone = (page: Page) => note(page).waitFor({ state: 'detached' })
const number = (page: Page, at = 3) => page.locator('.prose .cite a').nth(at)

/** What the page’s own list says of the source of a number. */
async function listed(page: Page, at = 3) {
  const anchor = (await number(page, at).getAttribute('href'))!.split('#')[1]!
  const item = page.locator(`[id="${anchor}"]`)
  return {
    anchor,
    title: (await item.locator('.source-title').textContent())!.trim(),
    publisher: (await item.locator('.meta span').first().textContent())!.trim(),
  }
}

describe('the source of a number', () => {
  it('opens in the margin of a wide screen, beside its line, and nothing moves', async () => {
    const page = await visit(development)
    const { title, publisher } = await listed(page)
    const before = await page.locator('.prose p').last().boundingBox()
    await number(page).hover()
    await shown(page)
    expect(await note(page).textContent()).toContain(title)
    expect(await note(page).textContent()).toContain(publisher)
    const [box, prose, at] = await Promise.all(
      [note(page), page.locator('.prose'), number(page)].map((part) => part.boundingBox()),
    )
    expect(box!.x + box!.width).toBeLessThan(prose!.x)
    expect(Math.abs(box!.y - at!.y)).toBeLessThan(30)
    expect(await page.locator('.prose p').last().boundingBox()).toEqual(before)
    expect(await shift(page)).toBe(0)
  })

  it('stays in the margin until the reader wants it gone', async () => {
    const page = await visit(development)
    await number(page).hover()
    await shown(page)
    await note(page).getByRole('link').hover()
    await page.waitForTimeout(500)
    expect(await note(page).count()).toBe(1)
    await page.keyboard.press('Escape')
    await gone(page)
    await number(page).hover()
    await page.mouse.move(2, 2)
    await number(page).hover()
    await shown(page)
    await page.mouse.click(2, 2)
    await gone(page)
  })

  it('opens under the number where there is no margin; the pointer can go there, and when it leaves the note closes', async () => {
    const page = await visit(development, { viewport: { width: 900, height: 900 } })
    await number(page).hover()
    await shown(page)
    const [box, at] = await Promise.all([note(page).boundingBox(), number(page).boundingBox()])
    expect(box!.y - (at!.y + at!.height)).toBeLessThan(20)
    expect(box!.x).toBeLessThan(at!.x + at!.width)
    await note(page).hover()
    await page.waitForTimeout(500)
    expect(await note(page).count()).toBe(1)
    await page.mouse.move(2, 2)
    await gone(page)
  })

  it('is within the view at 320 pixels, for every number of the prose', async () => {
    const page = await visit(development, { viewport: narrow })
    const count = Math.min(12, await page.locator('.prose .cite a').count())
    expect(count).toBeGreaterThan(5)
    for (let at = 0; at < count; at++) {
      await number(page, at).hover()
      await page.waitForFunction(
        (index) => document.querySelectorAll('.prose .cite a')[index]?.hasAttribute('aria-describedby'),
        at,
      )
      const box = (await note(page).boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(narrow.width)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width)
    }
  })

  it.each([wide, narrow])(
    'opens with the focus, describes the number and leaves with it ($width px)',
    async (viewport) => {
      const page = await visit(development, { viewport })
      const { title, anchor } = await listed(page, 0)
      await page.locator('.prose p a').first().focus()
      while (!(await number(page, 0).evaluate((link) => link === document.activeElement)))
        await page.keyboard.press('Tab')
      await shown(page)
      const described = await number(page, 0).evaluate(
        (link) => document.getElementById(link.getAttribute('aria-describedby') ?? '')?.textContent,
      )
      expect(described).toContain(title)
      await page.keyboard.press('Escape')
      await gone(page)
      expect(await number(page, 0).getAttribute('aria-describedby')).toBeNull()
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Tab')
      await shown(page)
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => location.hash)).toBe(`#${anchor}`)
      await gone(page)
    },
  )

  it('opens with the first tap; the link in it and the second tap lead to the list', async () => {
    const page = await visit(development, { viewport: narrow, hasTouch: true, isMobile: true })
    const { title, anchor } = await listed(page)
    await number(page).tap()
    await shown(page)
    expect(await note(page).textContent()).toContain(title)
    expect(new URL(page.url()).hash).toBe('')
    await page.touchscreen.tap(10, 10)
    await gone(page)
    await number(page).tap()
    await shown(page)
    await note(page).getByRole('link', { name: 'list of sources' }).tap()
    await page.waitForURL(`**#${anchor}`)
    await gone(page)
    await page.goBack()
    await number(page).tap()
    await shown(page)
    await number(page).tap()
    await page.waitForURL(`**#${anchor}`)
  })

  it('is no part of print, where the list stands', async () => {
    const page = await visit(development)
    await number(page).hover()
    await shown(page)
    await page.emulateMedia({ media: 'print' })
    expect(await note(page).isVisible()).toBe(false)
    expect(await page.locator('.sources').isVisible()).toBe(true)
  })
})

describe('a name in prose', () => {
  const name = (page: Page) => page.locator('.prose a.name[href="/actors/vladimir-putin/"]').first()

  it('says on hover who it is, and describes the link', async () => {
    const page = await visit(development)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await name(page).hover()
    await shown(page)
    expect(await page.locator('.note-name').textContent()).toBe('Vladimir Putin')
    expect(await page.locator('.note-label').textContent()).toMatch(/^Person · President/)
    expect(await name(page).getAttribute('aria-describedby')).toBeTruthy()
    expect(asked.filter((path) => path.startsWith('/previews/'))).toEqual(['/previews/actors-v.json'])
    await note(page).hover()
    await page.waitForTimeout(500)
    expect(await note(page).count()).toBe(1)
    await page.keyboard.press('Escape')
    await gone(page)
  })

  it('says so with the focus too', async () => {
    const page = await visit(development)
    await page.keyboard.press('Tab')
    await name(page).focus()
    await shown(page)
    expect(await note(page).textContent()).toContain('Vladimir Putin')
    await page.keyboard.press('Tab')
    await gone(page)
  })

  it('says nothing in passing', async () => {
    const page = await visit(development)
    await name(page).hover()
    await page.mouse.move(2, 2)
    await page.waitForTimeout(700)
    expect(await note(page).count()).toBe(0)
  })

  it('is an ordinary link under a finger', async () => {
    const page = await visit(development, { viewport: narrow, hasTouch: true, isMobile: true })
    await name(page).tap()
    await page.waitForURL('**/actors/vladimir-putin/')
  })

  it('says what the file says and runs nothing of it', async () => {
    const page = await visit(development)
    const hostile = '<img src=x onerror="document.title=1">'
    await page.route('**/previews/**', (route) =>
      route.fulfill({ json: { 'vladimir-putin': { name: hostile, label: hostile, summary: hostile } } }),
    )
    await name(page).hover()
    await shown(page)
    expect(await page.locator('.note-name').textContent()).toBe(hostile)
    expect(await page.locator('.note img').count()).toBe(0)
  })

  it('stays a link where its file cannot be had', async () => {
    const page = await visit(development)
    await page.route('**/previews/**', (route) => route.abort())
    await name(page).hover()
    await page.waitForTimeout(700)
    expect(await note(page).count()).toBe(0)
    await name(page).click()
    await page.waitForURL('**/actors/vladimir-putin/')
    // What the browser itself says of the address.
    faults.length = 0
  })
})

describe('the page behind a link', () => {
  const fetched = (page: Page) =>
    page.evaluate(() => [...document.querySelectorAll('link[rel=prefetch]')].map((link) => link.getAttribute('href')))

  it('is fetched once when a pointer rests on the link, under the site’s own policy', async () => {
    const page = await visit(development)
    const link = page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Actors' })
    const answer = page.waitForResponse((response) => new URL(response.url()).pathname === '/actors/')
    await link.hover()
    expect((await answer).status()).toBe(200)
    await page.mouse.move(2, 2)
    await link.hover()
    await page.waitForTimeout(200)
    expect(await fetched(page)).toEqual(['/actors/'])
  })

  it('is fetched when the link has the focus and when a finger comes down on it', async () => {
    const page = await visit(development, { hasTouch: true })
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Topics' }).focus()
    await page.waitForFunction(() => document.querySelector('link[rel=prefetch][href="/topics/"]'))
    await page
      .getByRole('link', { name: 'Places', exact: true })
      .dispatchEvent('pointerdown', { pointerType: 'touch', bubbles: true })
    await page.waitForFunction(() => document.querySelector('link[rel=prefetch][href="/places/"]'))
  })

  it('is not fetched in passing, for other sites, for this page or where readers save data', async () => {
    const page = await visit(development)
    await page.getByRole('link', { name: 'Glossary', exact: true }).hover()
    await page.mouse.move(2, 2)
    await page.locator('.sources a[href^=http]').first().hover()
    await page.waitForTimeout(200)
    await page.locator('.contents a').first().hover()
    await page.waitForTimeout(200)
    expect(await fetched(page)).toEqual([])
    await page.evaluate(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
    await page.getByRole('link', { name: 'Glossary', exact: true }).hover()
    await page.waitForTimeout(200)
    expect(await fetched(page)).toEqual([])
  })
})

describe('what is new since the last visit', () => {
  const status = (page: Page) => page.locator('[data-news-status]')
  const marks = (page: Page) => page.locator('.news-mark')
  const items = (page: Page) => page.locator('[data-news-list] li')
  const remembered = (page: Page) => page.waitForFunction(() => localStorage.getItem('parley:changes') !== null)

  /** As if the reader had been here on 3 March 2026, before some changes were made. */
  async function returnLater(page: Page, unseen: number[]): Promise<void> {
    await remembered(page)
    await page.evaluate((at) => {
      const memory = JSON.parse(localStorage.getItem('parley:changes')!) as { seen: string[]; since: string }
      memory.seen = memory.seen.filter((_, index) => !at.includes(index))
      memory.since = '2026-03-03'
      localStorage.setItem('parley:changes', JSON.stringify(memory))
    }, unseen)
    await page.reload()
  }

  it('is nothing at first: the latest changes stand by date, unmarked', async () => {
    const page = await visit('/')
    const days = await items(page)
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!))
    expect(days.length).toBeGreaterThan(3)
    expect(days).toEqual(days.toSorted().reverse())
    await remembered(page)
    expect(await marks(page).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Mark all as seen' }).isVisible()).toBe(false)
  })

  it('is counted, marked and listed first later, and nothing moves', async () => {
    const page = await visit('/')
    const [first, second] = await items(page).getByRole('link').allTextContents()
    const section = page.locator('#section-changes')
    const height = (await section.boundingBox())!.height
    await returnLater(page, [1, 40, 41])
    await marks(page).first().waitFor()
    expect(await status(page).textContent()).toBe('3 new since 3 March 2026')
    const titles = await items(page).getByRole('link').allTextContents()
    expect(titles[0]).toBe(second)
    expect(titles[3]).toBe(first)
    expect(await marks(page).count()).toBe(3)
    expect((await section.boundingBox())!.height).toBe(height)
    expect(await shift(page)).toBeLessThan(0.001)
  })

  it('stays new until it is opened or marked as seen', async () => {
    const page = await visit('/')
    await returnLater(page, [1, 40, 41])
    await marks(page).first().waitFor()
    await items(page).first().getByRole('link').click()
    await page.waitForURL((url) => url.pathname !== '/')
    await page.goto(server.url)
    await marks(page).first().waitFor()
    expect(await status(page).textContent()).toBe('2 new since 3 March 2026')
    await page.getByRole('button', { name: 'Mark all as seen' }).click()
    expect(await marks(page).count()).toBe(0)
    expect(await status(page).textContent()).toBe('All marked as seen.')
    expect(await status(page).evaluate((line) => line === document.activeElement)).toBe(true)
    await page.reload()
    await page.waitForFunction(() => /^Nothing new/.test(document.querySelector('[data-news-status]')!.textContent))
    expect(await marks(page).count()).toBe(0)
  })

  it('shows all where there are more than have room', async () => {
    const page = await visit('/')
    await returnLater(
      page,
      Array.from({ length: 30 }, (_, at) => at),
    )
    const button = page.getByRole('button', { name: 'Show all 30 new' })
    await button.waitFor()
    const before = await items(page).count()
    await button.click()
    expect(await items(page).count()).toBe(30)
    const focused = await page.evaluate(() => document.activeElement?.closest('li')?.dataset['change'])
    expect(focused).toBe(await items(page).nth(before).getAttribute('data-change'))
  })

  it.each([
    [
      'is blocked',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('', 'SecurityError')
          },
        }),
    ],
    [
      'is full',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('', 'QuotaExceededError')
        }
      },
    ],
    [
      'holds something else',
      () => {
        Storage.prototype.getItem = () => '{"seen":7}'
      },
    ],
  ])('leaves the list as it is where storage %s', async (_title, block) => {
    context = await browser.newContext()
    const page = await context.newPage()
    page.on('pageerror', ({ message }) => faults.push(message))
    await page.addInitScript(block)
    await page.goto(server.url, { waitUntil: 'networkidle' })
    await page.waitForTimeout(300)
    expect(await status(page).textContent()).toBe('Newest first.')
    expect(await items(page).count()).toBeGreaterThan(3)
  })

  it('is asked for on the home page only, and not before the page is idle', async () => {
    const page = await visit('/')
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    )
    await remembered(page)
    expect(loaded.some((path) => path.includes('LatestChanges'))).toBe(true)
    await page.goto(server.url + development, { waitUntil: 'networkidle' })
    const others = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    )
    expect(others.filter((path) => path === '/changes.json' || path.includes('LatestChanges'))).toEqual([])
  })

  it('needs no JavaScript for the list', async () => {
    const page = await visit('/', { javaScriptEnabled: false })
    expect(await items(page).count()).toBeGreaterThan(3)
    expect(await page.getByRole('button', { name: 'Mark all as seen' }).isVisible()).toBe(false)
    await items(page).first().getByRole('link').click()
    await page.waitForURL((url) => url.pathname !== '/')
  })
})
