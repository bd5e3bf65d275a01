import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchBrowser, serveFolder } from '../scripts/shots/browser.ts'
import { siteFolder } from './site.ts'

export const development = '/developments/2025-02-12-trump-putin-call/'
export const wide = { width: 1280, height: 900 }
export const narrow = { width: 320, height: 640 }

export interface Visitor {
  /** The address of the site. */
  url: () => string
  /** Opens a page as a reader with these means would; what goes wrong on it fails the test. */
  visit: (path: string, options?: VisitOptions) => Promise<Page>
  /** What went wrong so far, for tests that expect it. */
  faults: string[]
}

interface VisitOptions extends BrowserContextOptions {
  /** Run in the page before its own scripts. */
  before?: () => void
}

/** A reader with a browser for the tests of a file, under the content security policy of the site’s own `_headers`. */
export function useVisitor(): Visitor {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveFolder>>
  let context: BrowserContext | undefined
  const faults: string[] = []
  beforeAll(async () => {
    const policy = /Content-Security-Policy: (.*)/.exec(readFileSync(join(siteFolder, '_headers'), 'utf8'))![1]!
    server = await serveFolder(siteFolder, { headers: { 'Content-Security-Policy': policy } })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })
  afterEach(async () => {
    await context?.close()
    context = undefined
    expect(faults.splice(0)).toEqual([])
  })
  const visit = async (path: string, { before, ...options }: VisitOptions = {}) => {
    context = await browser.newContext({ viewport: wide, ...options })
    const page = await context.newPage()
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    if (before) await page.addInitScript(before)
    await page.goto(server.url + path)
    return page
  }
  return { url: () => server.url, visit, faults }
}

/** The sum of the layout shifts while something happens, once the fonts are there. */
export async function shiftDuring(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const shifts = window as unknown as { shifted: number }
    shifts.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.shifted += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift' })
  })
  await act()
  await page.waitForTimeout(200)
  return page.evaluate(() => (window as unknown as { shifted: number }).shifted)
}
