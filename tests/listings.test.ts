import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, serveFolder } from '../scripts/shots/browser.ts'
import { siteFolder } from './site.ts'

let browser: Browser
let server: Awaited<ReturnType<typeof serveFolder>>
let context: BrowserContext
let page: Page
beforeAll(async () => {
  server = await serveFolder(siteFolder)
  browser = await launchBrowser()
  context = await browser.newContext({ viewport: { width: 320, height: 900 }, javaScriptEnabled: false })
  page = await context.newPage()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

const region = (name: string) => page.getByRole('region', { name, exact: true })

describe('a document', () => {
  it('has its points by topic, with their status and who proposed and objected', async () => {
    await page.goto(`${server.url}/documents/2026-06-04-open-letter/`)
    const points = region('Points')
    expect(await points.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(1)
    const first = points.locator('#point-meeting, [id^=point-]').first()
    expect(await first.textContent()).toMatch(/Point 1\s+rejected/)
    expect(await first.textContent()).toMatch(/Proposed by Volodymyr Zelensky/)
    expect(await first.textContent()).toMatch(/Objected to by Vladimir Putin/)
  })

  it('is compared with each of its earlier versions', async () => {
    await page.goto(`${server.url}/documents/2025-04-30-reconstruction-investment-fund/`)
    const compare = region('Versions').getByRole('link', { name: 'Compare with this document' })
    expect(await compare.count()).toBe(3)
    await compare.nth(1).click()
    await page.waitForURL(
      '**/documents/2025-04-30-reconstruction-investment-fund/compare/2025-02-25-minerals-framework/',
    )
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('compared with')
  })
})

describe('a comparison', () => {
  beforeAll(() =>
    page.goto(
      `${server.url}/documents/2025-04-30-reconstruction-investment-fund/compare/2025-02-25-minerals-framework/`,
    ),
  )

  it('marks the words that only one version has', async () => {
    const changed = page.locator('.record', { hasText: 'half of the' }).first()
    expect(await changed.locator('.status').textContent()).toBe('Changed')
    expect(await changed.locator('del').allTextContents()).toContain('pays')
    expect(await changed.locator('ins').allTextContents()).toContain('contributes')
  })

  it('says what kept its wording, and of points not recorded no more than that', async () => {
    const words = await page.locator('.compared .status').allTextContents()
    expect(words).toContain('Same wording')
    await page.goto(`${server.url}/documents/2015-02-12-minsk-ii/compare/2014-09-05-minsk-protocol/`)
    const later = page.locator('.record', { has: page.locator('.status', { hasText: 'Later only' }) })
    expect(await later.count()).toBeGreaterThan(0)
    expect(await later.first().textContent()).toContain('Not among the points recorded')
    expect(await page.getByRole('main').textContent()).toContain('not the full texts')
  })

  it('stands in prose as it does on its page', async () => {
    await page.goto(`${server.url}/developments/2014-09-05-minsk-agreements/`)
    expect(await page.locator('.prose .compared ins').count()).toBeGreaterThan(0)
  })
})

describe('the calendar', () => {
  beforeAll(() => page.goto(`${server.url}/calendar/`))

  it('says what is ahead, planned without a date, and passed without an outcome', async () => {
    expect(await region('Ahead').textContent()).toBeTruthy()
    const undated = await region('Planned, without a date')
      .locator('.meta time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')!))
    expect(undated.length).toBeGreaterThan(5)
    expect(undated).toEqual(undated.toSorted().reverse())
    const overdue = region('No outcome recorded').locator('.record')
    expect(await overdue.count()).toBe(3)
    expect(await overdue.locator('.kind').allTextContents()).toEqual(Array(3).fill('no outcome recorded'))
  })

  it('has what came about by month, with the outcome', async () => {
    const march = region('March 2025')
    expect(await march.getByText('Outcome:').count()).toBeGreaterThan(2)
    expect(await march.locator('.kind').allTextContents()).toContain('held')
  })
})

describe('the changes', () => {
  it('stand day by day, newest first, each with a way to what changed', async () => {
    await page.goto(`${server.url}/changes/`)
    const days = await page.locator('.day time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')!))
    expect(days.length).toBeGreaterThan(50)
    expect(days).toEqual([...new Set(days)].toSorted().reverse())
    await page.getByRole('link', { name: 'The story so far' }).first().click()
    await page.waitForURL('**/overview/#change-to-july-2026')
  })

  it('are a file too, newest first, with permanent ids and addresses that lead somewhere', () => {
    const changes = JSON.parse(readFileSync(join(siteFolder, 'changes.json'), 'utf8')) as Record<string, string>[]
    expect(changes.length).toBeGreaterThan(100)
    expect(changes.length).toBeLessThanOrEqual(500)
    const dates = changes.map(({ date }) => date!)
    expect(dates).toEqual(dates.toSorted().reverse())
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
    for (const { id, kind, title, url, entry } of changes) {
      expect(id!.startsWith(`${entry!}#`)).toBe(true)
      expect(['published', 'update', 'correction']).toContain(kind)
      expect(title).toBeTruthy()
      const [path, anchor] = url!.split('#')
      const html = readFileSync(join(siteFolder, path!, 'index.html'), 'utf8')
      if (anchor !== undefined) expect(html).toContain(`id="${anchor}"`)
    }
    expect(changes.find(({ kind }) => kind === 'update')?.['note']).toBeTruthy()
  })

  it('that are corrections have a page of their own, which says when there are none', async () => {
    await page.goto(`${server.url}/corrections/`)
    const corrections = await page.locator('.changes .record').count()
    const text = (await page.getByRole('main').textContent())!
    expect(text.includes('No correction has been made so far')).toBe(corrections === 0)
  })
})

describe('the sources', () => {
  beforeAll(() => page.goto(`${server.url}/sources/`))

  it('count publishers and, agencies once, the origins behind them', async () => {
    const [, sources, publishers, origins] =
      /(\d+) sources from (\d+) publishers\. Behind them stand (\d+) origins/.exec(
        (await page.locator('.standfirst').textContent())!,
      ) ?? []
    expect(Number(sources)).toBeGreaterThan(Number(publishers))
    expect(Number(origins)).toBeGreaterThan(0)
    expect(
      await page
        .getByRole('table', { name: /Origins/ })
        .getByRole('row', { name: /^Reuters/ })
        .count(),
    ).toBe(1)
  })

  it('say how many are archived', async () => {
    expect(await region('In figures').textContent()).toMatch(/With an archived copy\s*\d+ of \d+/)
  })

  it('lead from a publisher to the entries that cite it', async () => {
    const publisher = page.locator('details', { hasText: 'Kyiv Independent' }).first()
    await publisher.locator('summary').click()
    await publisher.getByRole('link').first().click()
    expect(await region('Sources').textContent()).toContain('Kyiv Independent')
  })
})

describe('an actor', () => {
  it('has offices over time, and a state the people in them', async () => {
    await page.goto(`${server.url}/actors/donald-trump/`)
    expect(await region('Offices over time').getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/since 20 January 2025\s+President, United States/) as string,
      expect.stringMatching(/20 January 2017 – 20 January 2021\s+President, United States/) as string,
    ])
    await page.goto(`${server.url}/actors/ukraine/`)
    expect(await region('People in office').textContent()).toContain('Yulia Svyrydenko, Prime Minister')
  })

  it('has positions by topic, and how each moved', async () => {
    await page.goto(`${server.url}/actors/russia/#position-ceasefire`)
    const row = page.locator('#position-ceasefire')
    await row.locator('summary').click()
    const dates = await row.locator('time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')!))
    expect(dates.length).toBeGreaterThan(5)
    expect(dates).toEqual(dates.toSorted().reverse())
  })

  it('shows the newest statements and developments and folds the others by year', async () => {
    await page.goto(`${server.url}/actors/volodymyr-zelensky/`)
    for (const name of ['Statements', 'Developments']) {
      expect(await region(name).locator('.records > li:visible').count()).toBe(12)
      const fold = region(name).locator('details', { hasText: /^\s*2025: / })
      await fold.locator('summary').click()
      expect(await fold.locator('.records > li:visible').count()).toBeGreaterThan(20)
    }
  })

  it('names whom it is named with most, and the latest occasion', async () => {
    const first = region('Named with most in calls and meetings').getByRole('listitem').first()
    expect(await first.textContent()).toMatch(/Donald Trump\s+\d+\s+Latest: .+, \d/)
    expect(await region('Named with most in calls and meetings').getByRole('listitem').count()).toBe(8)
  })

  it('has the sentences that mention it', async () => {
    const mentions = region('Mentions').locator('.backlinks').first().getByRole('listitem')
    expect(await mentions.count()).toBe(10)
    expect(await mentions.first().textContent()).toContain('Zelensky')
  })
})

describe('a topic', () => {
  it('has its documents, positions that can be led to, and folds older statements', async () => {
    await page.goto(`${server.url}/topics/territory/`)
    expect(await region('Documents').getByRole('link', { name: '20-point draft' }).count()).toBe(1)
    expect(await page.locator('#position-russia').count()).toBe(1)
    expect(await region('Statements').locator('.statement:visible').count()).toBe(5)
    await page.getByRole('link', { name: 'The ledger of positions' }).click()
    await page.waitForURL('**/positions/#section-territory')
  })
})

describe('a development', () => {
  it('leads to what stands before and after it, in time and on each of its topics', async () => {
    await page.goto(`${server.url}/developments/2025-03-18-trump-putin-call/`)
    const military = page.locator('.topic-pager > li', { hasText: 'Military aid' })
    await military.getByRole('link').nth(1).click()
    const before = page.url()
    await page.locator('.topic-pager > li', { hasText: 'Military aid' }).getByRole('link').last().click()
    await page.waitForURL('**/developments/2025-03-18-trump-putin-call/')
    await page
      .getByRole('navigation', { name: 'Before and after' })
      .getByRole('link', { name: /Before this/ })
      .click()
    expect(page.url()).not.toBe(`${server.url}/developments/2025-03-18-trump-putin-call/`)
    expect(before).toContain('/developments/2025-03-')
  })

  it('can be cited in words, on Wikipedia and in the formats of reference managers', async () => {
    await page.goto(`${server.url}/developments/2025-03-18-trump-putin-call/`)
    await page.getByText('How to cite this page').click()
    expect(await page.locator('.cite-box pre').allTextContents()).toEqual([
      expect.stringMatching(/^“.+”, Ending the war in Ukraine, Parley, published 19 March 2025, https:/) as string,
      expect.stringMatching(/^\{\{cite web \|title=.+\|date=19 March 2025\}\}$/) as string,
      expect.stringMatching(/^@misc\{2025-03-18-trump-putin-call,/) as string,
      expect.stringMatching(/^TY {2}- ELEC\nTI {2}- [^]+\nER {2}- $/) as string,
      expect.stringMatching(/^\[\{"id":"2025-03-18-trump-putin-call",.*\}\]$/) as string,
    ])
    expect(
      await region('History and citation')
        .getByRole('link', { name: /^https:/ })
        .getAttribute('href'),
    ).toBe('/developments/2025-03-18-trump-putin-call/')
  })
})

describe('the way around', () => {
  it('keeps the header to two lines at 320 px and leads to every section', async () => {
    await page.goto(server.url)
    const tops = await page
      .locator('.site-header a:visible')
      .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top / 20)))
    expect(new Set(tops).size).toBeLessThanOrEqual(2)
    await page.getByRole('link', { name: 'More sections' }).click()
    const sections = page.getByRole('navigation', { name: 'The whole site' })
    expect(await sections.evaluate((nav) => nav.getBoundingClientRect().top < innerHeight)).toBe(true)
    const names = ['Places', 'Glossary', 'Calendar', 'Changes', 'Corrections', 'Sources', 'Statements', 'Positions']
    for (const name of names) expect(await sections.getByRole('link', { name, exact: true }).count()).toBe(1)
  })

  it('leads from the home page to the ledger, the calendar, the changes, the statements and the sources', async () => {
    await page.goto(server.url)
    for (const path of ['/positions/', '/calendar/', '/changes/', '/statements/', '/sources/'])
      expect(await page.getByRole('main').locator(`a[href="${path}"]`).count()).toBe(1)
  })

  it('fits on one line where there is room, all sections named', async () => {
    const wide = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await wide.goto(`${server.url}/statements/2026/`)
    const box = await wide.locator('.site-header').boundingBox()
    expect(box!.height).toBeLessThan(80)
    const current = wide.locator('.site-nav [aria-current]')
    expect(await current.allTextContents()).toEqual([expect.stringContaining('Statements') as string])
    await wide.close()
  })
})
