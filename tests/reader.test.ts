import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { violations } from '../scripts/axe/violations.ts'
import { previewAddress } from '../src/components/previews/preview-address.ts'
import { siteFolder } from './site.ts'
import { development, shiftDuring, narrow, useVisitor, wide } from './visitor.ts'

const { visit, faults } = useVisitor()

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
    const shift = await shiftDuring(page, async () => {
      await number(page).hover()
      await shown(page)
    })
    expect(shift).toBe(0)
    expect(await note(page).textContent()).toContain(title)
    expect(await note(page).textContent()).toContain(publisher)
    const [box, prose, at] = await Promise.all(
      [note(page), page.locator('.prose'), number(page)].map((part) => part.boundingBox()),
    )
    expect(box!.x + box!.width).toBeLessThan(prose!.x)
    expect(Math.abs(box!.y - at!.y)).toBeLessThan(30)
    expect(await page.locator('.prose p').last().boundingBox()).toEqual(before)
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

  it('is there for every name that links in prose', () => {
    const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    )
    const names = new Set(
      pages.flatMap((file) =>
        [...readFileSync(join(siteFolder, file), 'utf8').matchAll(/<a href="([^"]+)" class="name"/g)].map(
          (match) => match[1]!,
        ),
      ),
    )
    expect(names.size).toBeGreaterThan(50)
    const lacking = [...names].filter((href) => {
      const place = previewAddress(new URL(href, 'https://site.invalid'))
      if (!place) return true
      const file = JSON.parse(readFileSync(join(siteFolder, place.file), 'utf8')) as Record<string, unknown>
      return file[place.id] === undefined
    })
    expect(lacking).toEqual([])
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

  it('says on hover who it is after a finger was used, too', async () => {
    const page = await visit(development, { hasTouch: true })
    await page.touchscreen.tap(10, 10)
    // For a moment after a tap the browser holds that nothing is hovered over: sooner than a hand is at the mouse.
    await expect
      .poll(
        async () => {
          await page.mouse.move(600, 5)
          await name(page).hover()
          await page.waitForTimeout(400)
          return note(page).count()
        },
        { timeout: 10_000 },
      )
      .toBe(1)
    await page.touchscreen.tap(10, 10)
    await gone(page)
    await page.keyboard.press('Tab')
    await name(page).focus()
    await shown(page)
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

describe('an open note', () => {
  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ] as const)('breaks no accessibility rule at %i px in %s', async (width, colorScheme) => {
    const page = await visit(development, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
    for (const link of [number(page), page.locator('.prose a.name').first()]) {
      await link.hover()
      await shown(page)
      await page.waitForFunction(() => document.querySelector(':hover[aria-describedby], :hover [aria-describedby]'))
      expect(await violations(page)).toEqual([])
    }
  })
})
