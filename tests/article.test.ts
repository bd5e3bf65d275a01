import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, serveFolder } from '../scripts/shots/browser.ts'
import { siteFolder } from './site.ts'

/**
 * The facts and quotations of the article from which the story starts: the words that show each,
 * the development that carries it, and what a reader may type to find it.
 */
const facts = [
  ['lengthy and highly productive', '2025-02-12-trump-putin-call', 'highly productive'],
  ['nearly 90 minutes', '2025-02-12-trump-putin-call', 'Trump Putin call 90 minutes'],
  [
    'It is time to stop this ridiculous war, where there has been massive, and totally unnecessary, DEATH and DESTRUCTION. God bless the people of Russia and Ukraine!',
    '2025-02-12-trump-putin-call',
    'ridiculous war',
  ],
  ['Truth Social', '2025-02-12-trump-putin-call', 'Truth Social teams'],
  ['invited', '2025-02-12-trump-putin-call', 'invited Moscow'],
  ['lasting, reliable peace', '2025-02-12-trump-zelensky-call', 'lasting reliable peace'],
  [
    'there can be no talks on Ukraine without Ukraine',
    '2025-02-12-trump-zelensky-call',
    '“no talks on Ukraine without Ukraine”',
  ],
  ['a good and detailed discussion', '2025-02-12-trump-zelensky-call', 'detailed discussion'],
  ['no one wants peace more than Ukraine', '2025-02-12-trump-zelensky-call', 'wants peace more'],
  ['Vance', '2025-02-12-trump-zelensky-call', 'Vance Rubio Munich'],
  ['Saudi Arabia', '2025-02-12-trump-oval-office-remarks', 'Saudi Arabia'],
  ['I think that’s probably true', '2025-02-12-trump-oval-office-remarks', 'probably true'],
  ['some of that land will come back', '2025-02-12-trump-oval-office-remarks', 'land will come back'],
  ['NATO summit', '2025-02-12-hegseth-contact-group', 'Hegseth NATO'],
  ['steadfast', '2025-02-12-uk-reaction', 'steadfast'],
  ['impossible', '2025-02-12-peskov-kursk-swap', 'Peskov Kursk'],
  [
    'Security guarantees without America are not real security guarantees',
    '2025-02-11-zelensky-guardian-interview',
    'guarantees without America',
  ],
  ['one-fifth', '2025-02-12-state-of-the-war', 'one-fifth territory'],
  ['stalemate', '2025-02-12-state-of-the-war', 'stalemate'],
  ['counteroffensives', '2025-02-12-state-of-the-war', 'counteroffensives'],
  ['hundreds of thousands', '2025-02-12-state-of-the-war', 'casualties'],
  ['refugees', '2025-02-12-state-of-the-war', 'refugees'],
  ['crucial', '2025-02-12-state-of-the-war', 'crucial'],
  ['annex', '2014-03-18-crimea-annexation', 'Crimea annexed 2014'],
  ['full-scale invasion', '2022-02-24-full-scale-invasion', 'full-scale invasion'],
] as const

/** The words of a page, quotation marks and apostrophes made alike. */
function wordsOf(development: string): string {
  return plain(
    readFileSync(join(siteFolder, 'developments', development, 'index.html'), 'utf8')
      .replace(/<sup class="cite">.*?<\/sup>/gs, '')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&#39;', '’'),
  )
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll("'", '’').toLowerCase()
}

describe('what the article says', () => {
  it.each(facts)('“%s” stands on %s', (words, development) => {
    expect(wordsOf(development)).toContain(plain(words))
  })

  describe('and a reader searches for', () => {
    let browser: Browser
    let page: Page
    let server: Awaited<ReturnType<typeof serveFolder>>
    beforeAll(async () => {
      server = await serveFolder(siteFolder)
      browser = await launchBrowser()
      page = await browser.newPage()
      await page.goto(`${server.url}/search/`)
    })
    afterAll(async () => {
      await browser.close()
      await server.close()
    })

    it.each(facts.map(([, development, query]) => [query, development] as const))(
      '%s leads to %s',
      async (query, development) => {
        await page.getByRole('main').getByRole('searchbox').fill(query)
        const found = page.getByRole('main').locator(`a[href="/developments/${development}/"]:visible`)
        await expect.poll(() => found.count(), { timeout: 10_000 }).toBeGreaterThan(0)
      },
    )
  })
})
