import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, serveFolder } from '../scripts/shots/browser.ts'
import { siteFolder } from './site.ts'
import { development } from './visitor.ts'

const pages = {
  'the home page': '/',
  'a development': development,
  'a list': '/documents/',
  'a search': '/search/?q=kursk',
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

async function visit(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options })
  await page.goto(server.url + path)
  if (path.startsWith('/search/?'))
    await page.waitForFunction(() => /match/.test(document.querySelector('[data-search-status]')?.textContent ?? ''))
  return page
}

/** What can have the focus, in the order of the document, numbered on the page. */
const countStops = (page: Page) =>
  page.evaluate(() => {
    const focusable = 'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable]'
    const stops = [...document.querySelectorAll<HTMLElement>(focusable)].filter(
      (stop) => stop.tabIndex >= 0 && stop.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
    )
    for (const [index, stop] of stops.entries()) stop.dataset['stop'] = String(index)
    return stops.length
  })

/** The element with the focus: its number, and what is wrong with how it shows. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement as HTMLElement
    if (active === document.body) return undefined
    const box = active.getClientRects()[0] ?? active.getBoundingClientRect()
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const top = document.elementFromPoint(x, y)
    const { outlineStyle, outlineWidth } = getComputedStyle(active)
    const faults = [
      (box.width < 2 || box.height < 2) && 'has no size',
      (x < 0 || y < 0 || x > innerWidth || y > innerHeight) && 'is out of sight',
      top && !active.contains(top) && !top.contains(active) && `is covered by ${top.outerHTML.slice(0, 80)}`,
      (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) && 'has no ring',
      Number(getComputedStyle(active).opacity) < 0.7 && 'is faint',
    ]
    return {
      stop: Number(active.dataset['stop']),
      faults: faults.filter(Boolean).map((fault) => `${active.outerHTML.slice(0, 100)} ${fault as string}`),
    }
  })

describe.each(Object.entries(pages))('by keyboard, %s', (_name, path) => {
  it.each([1280, 320])(
    'can be walked from end to end at %i px: all of it in order, in sight, with a ring and without a trap',
    { timeout: 120_000 },
    async (width) => {
      const page = await visit(path, {
        viewport: { width, height: width === 320 ? 256 : 900 },
        reducedMotion: 'reduce',
      })
      const count = await countStops(page)
      expect(count).toBeGreaterThan(20)
      const visited: number[] = []
      const faults: string[] = []
      for (let press = 0; press <= count; press++) {
        await page.keyboard.press('Tab')
        const now = await focused(page)
        if (!now || now.stop === visited[0]) break
        visited.push(now.stop)
        faults.push(...now.faults)
      }
      expect(faults).toEqual([])
      expect(visited).toEqual(Array.from({ length: count }, (_, stop) => stop))
      await page.close()
    },
  )

  it('loses nothing at 400 % zoom', async () => {
    const page = await visit(path)
    const hidden = () =>
      page.evaluate(() => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        const found: string[] = []
        for (let text = texts.nextNode(); text; text = texts.nextNode())
          // The header names fewer sections where there is less room, all of them stand in the footer; pictures are drawn anew.
          if (
            text.textContent?.trim() &&
            !text.parentElement?.closest('.site-header, .chart') &&
            !text.parentElement?.checkVisibility({ visibilityProperty: true })
          )
            found.push(text.textContent.trim())
        return found
      })
    const wide = await hidden()
    await page.setViewportSize({ width: 320, height: 256 })
    expect(await hidden()).toEqual(wide)
    const sections = await page
      .locator('.site-header nav a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!).filter((href) => href.startsWith('/')))
    for (const href of sections) expect(await page.locator(`.site-footer a[href="${href}"]`).count()).toBe(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.close()
  })

  it('moves nothing for readers who want less motion', async () => {
    const page = await visit(path, { reducedMotion: 'reduce' })
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, transitionProperty, animationName, scrollBehavior } = getComputedStyle(element)
          const transits = transitionProperty !== 'none' && /[1-9]/.test(transitionDuration)
          return transits || animationName !== 'none' || scrollBehavior === 'smooth'
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(moving).toEqual([])
    await page.close()
  })
})

describe('hovering', () => {
  it('shows nothing that the focus does not show too', async () => {
    const page = await visit(development)
    const rules = await page.evaluate(() =>
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .flatMap((rule) => ('cssRules' in rule ? [rule, ...(rule as CSSGroupingRule).cssRules] : [rule]))
        .filter((rule) => rule instanceof CSSStyleRule)
        .filter(({ selectorText, style }) => {
          const shows = ['display', 'visibility', 'opacity', 'content', 'clip-path', 'height', 'max-height']
          return selectorText.includes(':hover') && shows.some((property) => style.getPropertyValue(property) !== '')
        })
        .map(({ selectorText }) => selectorText),
    )
    expect(rules.length).toBeGreaterThan(0)
    expect(rules.filter((selector) => !selector.includes(':focus'))).toEqual([])
    await page.close()
  })

  it.each(Object.values(pages))('is not needed for words: %s has no titles that only a pointer shows', async (path) => {
    const page = await visit(path)
    expect(await page.locator('body [title]').count()).toBe(0)
    await page.close()
  })
})

describe('the skip link', () => {
  it.each(Object.values(pages))('leads past the header of %s', async (path) => {
    const page = await visit(path)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
    await page.close()
  })
})
