import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, serveFolder } from '../scripts/shots/browser.ts'
import { exampleStory } from '../src/story/rules/example-story.ts'
import { siteFolder } from './site.ts'
import { run, temporaryFolder, writeFiles } from './story-folder.ts'

const development = '/developments/2025-01-10-opening/'

/** Whether this page has a worker, and how many copies there are of pages and files. */
const state = (page: Page) =>
  page.evaluate(async () => {
    const copies = await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length),
    )
    return { workers: (await navigator.serviceWorker.getRegistrations()).length, caches: copies.length, copies }
  })

describe('a site that is built for offline reading', () => {
  const folder = temporaryFolder()
  const out = join(folder.path, 'site')
  let headers: Record<string, string>
  let server: Awaited<ReturnType<typeof serveFolder>>
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let port: number

  const connect = async () => {
    server = await serveFolder(out, { headers, port })
  }
  beforeAll(async () => {
    writeFiles(join(folder.path, 'content'), exampleStory)
    const args = ['--content', join(folder.path, 'content'), '--out', out]
    expect(await run('scripts/build.ts', args, { PARLEY_OFFLINE: 'on' })).toMatchObject({ code: 0, stderr: '' })
    headers = {
      'Content-Security-Policy': /Content-Security-Policy: (.*)/.exec(readFileSync(join(out, '_headers'), 'utf8'))![1]!,
    }
    server = await serveFolder(out, { headers })
    port = Number(new URL(server.url).port)
    browser = await launchBrowser()
    context = await browser.newContext({ viewport: { width: 320, height: 640 } })
    page = await context.newPage()
    await page.goto(server.url)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await server.close()
    folder[Symbol.dispose]()
  })

  it('keeps the first page and those that follow, with styles and fonts', async () => {
    await page.goto(server.url + development)
    await expect.poll(async () => (await state(page)).copies.every((count) => count > 1)).toBe(true)
    expect(await page.locator('.banner').count()).toBe(0)
  })

  it('shows them without a connection, each as a copy of its day', async () => {
    await server.close()
    for (const path of [development, '/']) {
      await page.goto(server.url + path)
      expect(await page.locator('main h1').count()).toBe(1)
      expect(await page.locator('.banner').textContent()).toMatch(
        /No connection\. This is the copy of \d+ \w+ 20\d\d on this device/,
      )
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(251, 249, 244)')
    }
  })

  it('says where there is no copy, and which pages have one', async () => {
    const response = await page.goto(`${server.url}/topics/border/`)
    expect(response!.status()).toBe(503)
    expect(await page.locator('h1').textContent()).toBe('No connection')
    expect(await page.title()).toBe('No connection')
    const kept = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.textContent]))
    expect(kept).toEqual(
      expect.arrayContaining([
        [development, 'Talks open'],
        ['/', 'Example'],
      ]),
    )
  })

  it('shows a correction as soon as there is a connection', async () => {
    const file = join(out, development, 'index.html')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Talks open', 'Talks were put off'))
    await connect()
    await page.goto(server.url + development)
    expect(await page.locator('h1').first().textContent()).toContain('Talks were put off')
    expect(await page.locator('.banner').count()).toBe(0)
    await server.close()
    await expect
      .poll(async () => {
        await page.goto(server.url + development)
        return page.locator('h1').first().textContent()
      })
      .toContain('Talks were put off')
  })

  it('is rid of its worker and all copies by a build without it', async () => {
    copyFileSync(join(siteFolder, 'sw.js'), join(out, 'sw.js'))
    const file = join(out, 'index.html')
    // As such a build has it: no page asks for a worker.
    writeFileSync(file, readFileSync(file, 'utf8').replace(/<script[^>]*Offline[^>]*><\/script>/, ''))
    await connect()
    await page.goto(server.url)
    // The browser looks for a new worker by itself, a moment after the page is there.
    await expect
      .poll(() => state(page), { timeout: 15_000, interval: 200 })
      .toEqual({ workers: 0, caches: 0, copies: [] })
  })
})

describe('a site that is not', () => {
  it('has no page that asks for a worker', () => {
    expect(readFileSync(join(siteFolder, 'index.html'), 'utf8')).not.toMatch(/Offline/)
    expect(readFileSync(join(siteFolder, 'sw.js'), 'utf8')).toContain('unregister')
  })

  it('is not built by mistake', async () => {
    const { code, stderr } = await run('scripts/build.ts', [], { PARLEY_OFFLINE: 'yes' })
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Unexpected PARLEY_OFFLINE=yes, expected on or off') as string,
    })
  })
})
