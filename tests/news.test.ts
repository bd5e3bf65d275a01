import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { development, shiftDuring, useVisitor } from './visitor.ts'

const { url, visit } = useVisitor()

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
    const { promise: isReady, resolve: load } = Promise.withResolvers<undefined>()
    await page.route('**/changes.json', (route) => isReady.then(() => route.continue()))
    await returnLater(page, [1, 40, 41])
    const shift = await shiftDuring(page, async () => {
      load(undefined)
      await marks(page).first().waitFor()
    })
    expect(shift).toBeLessThan(0.001)
    expect(await status(page).textContent()).toBe('3 new since 3 March 2026')
    const titles = await items(page).getByRole('link').allTextContents()
    expect(titles[0]).toBe(second)
    expect(titles[3]).toBe(first)
    expect(await marks(page).count()).toBe(3)
    expect((await section.boundingBox())!.height).toBe(height)
  })

  it('stays new until it is opened or marked as seen', async () => {
    const page = await visit('/')
    await returnLater(page, [1, 40, 41])
    await marks(page).first().waitFor()
    await items(page).first().getByRole('link').click()
    await page.waitForURL((url) => url.pathname !== '/')
    await page.goto(url())
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
    const page = await visit('/', { before: block })
    await page.waitForLoadState('networkidle')
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
    await page.goto(url() + development, { waitUntil: 'networkidle' })
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
