import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { contentFolder } from '../../src/authoring/content-folder.ts'
import { recordsIn } from '../../src/search/index-content.ts'
import { launchBrowser } from '../shots/browser.ts'
import { generateStory, writeStory } from './generate-story.ts'
import { median } from './numbers.ts'
import { nameOf, placeNameOf, termOf } from './prose.ts'
import { runMeasured } from './run-measured.ts'
import type { SearchPeer } from './search-peers.ts'
import { serveCounted, type CountedServer } from './serve-counted.ts'
import { tools } from './tools.ts'

/** What a query cost: bytes over the wire, heads included, and how long after the last key its first result stood there, in ms. */
export interface QueryCost {
  bytes: number
  requests: number
  time: number
}

/** The medians of one query, asked after those above it. */
export interface SearchRow {
  size: number
  tool: string
  query: string
  /** Put into the field as one, as when it comes from the field on another page. */
  whole: QueryCost
  /** Letter by letter: what its beginnings loaded is counted in. */
  typed: QueryCost
}

/** What is asked, in this order, of a page that was just opened. */
function queriesOf(size: number): [what: string, query: string][] {
  const at = (share: number) => Math.floor(size * share)
  return [
    ['first: the name of a place', placeNameOf(at(0.05))],
    ['a term', termOf(at(0.04))],
    ['a surname', nameOf(at(0.1)).split(' ')[1]!],
    ['a first name and a surname', nameOf(at(0.15))],
    ['a word that most entries have', 'corridor'],
    ['two of them', 'prisoners exchange'],
  ]
}

/** So long after one key comes the next, in ms. */
const keyEvery = 120

/** Searches stories of these sizes with our search page and with those of the other libraries, in a browser. */
export async function measureSearch(
  folder: string,
  sizes: readonly number[],
  peers: readonly SearchPeer[],
  runs: number,
  say: (line: string) => void,
): Promise<SearchRow[]> {
  const rows: SearchRow[] = []
  for (const size of sizes) {
    const own = join(folder, String(size))
    writeStory(join(own, 'content'), generateStory(size))
    say(`${size} entries: building`)
    for (const command of tools[0]!.commands(own)) await runMeasured(command)
    const { records } = await recordsIn(contentFolder(join(own, 'content')))
    const pages = [{ size, name: 'parley', folder: join(own, 'out'), path: '/search/' }]
    for (const { name, write } of peers) {
      write(join(own, name), records)
      pages.push({ size, name, folder: join(own, name), path: '/' })
    }
    for (const page of pages) rows.push(...(await measurePage(page, runs, say)))
    rmSync(own, { recursive: true })
  }
  return rows
}

/** A search page in a folder that is served. */
interface SearchPage {
  size: number
  name: string
  folder: string
  path: string
}

/** What all queries cost on a search page. */
export async function measurePage(page: SearchPage, runs: number, say: (line: string) => void): Promise<SearchRow[]> {
  const { size, name, folder } = page
  const server = await serveCounted(folder)
  const browser = await launchBrowser()
  try {
    const taken: { whole: QueryCost; typed: QueryCost }[][] = []
    for (let run = 0; run < runs; run++) {
      const whole = await askAll(browser, server, page, 'whole')
      const typed = await askAll(browser, server, page, 'typed')
      taken.push(whole.map((cost, index) => ({ whole: cost, typed: typed[index]! })))
      say(`${name}, ${size} entries, run ${run + 1} of ${runs}`)
    }
    const costOf = (index: number, how: How): QueryCost => {
      const of = (what: keyof QueryCost) => median(taken.map((costs) => costs[index]![how][what]))
      return { bytes: of('bytes'), requests: of('requests'), time: of('time') }
    }
    return queriesOf(size).map(([query], index) => ({
      size,
      tool: name,
      query,
      whole: costOf(index, 'whole'),
      typed: costOf(index, 'typed'),
    }))
  } finally {
    await browser.close()
    await server.close()
  }
}

type How = 'whole' | 'typed'

/** Opens the page in a browser that has nothing kept, and asks all queries. */
async function askAll(
  browser: Browser,
  server: CountedServer,
  { path, size }: SearchPage,
  how: How,
): Promise<QueryCost[]> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.addInitScript(watchResults)
    let from = server.sent.length
    await page.goto(server.url + path)
    const costs: QueryCost[] = []
    for (const [, query] of queriesOf(size)) {
      const time = await ask(page, query, how)
      await settled(server)
      // What the page is made of is not the search’s; the index and its program are, though they are loaded before a key is pressed.
      const sent = server.sent.slice(from).filter((each) => !isOfPage(each.path))
      from = server.sent.length
      costs.push({ time, requests: sent.length, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0) })
    }
    return costs
  } finally {
    await context.close()
  }
}

/** The page itself, with what all pages have. */
function isOfPage(path: string): boolean {
  return path.endsWith('/') || path.startsWith('/_assets/') || /\/favicon/.test(path)
}

/** Puts a query in the place of the one before, and gives how long after the last key its first result stood on the page. */
async function ask(page: Page, query: string, how: How): Promise<number> {
  const field = page.locator('[data-search] input[type=search]')
  await field.fill('')
  await page.evaluate((asked) => Object.assign(globalThis, { asked, drawn: undefined }), query)
  if (how === 'whole') await field.fill(query)
  else await field.pressSequentially(query, { delay: keyEvery })
  const drawn = await page.waitForFunction(() => (globalThis as { drawn?: number }).drawn, undefined, {
    timeout: 120_000,
  })
  return (await drawn.jsonValue())!
}

/** Waits until nothing has been sent for a while: a search may still be loading what stands further down. */
async function settled(server: CountedServer): Promise<void> {
  for (let seen = -1; seen !== server.sent.length;) {
    seen = server.sent.length
    await new Promise((resolve) => setTimeout(resolve, 1500))
  }
}

/** Runs in the page: notes when the first result stood there after the last key, once the address says what was asked. */
function watchResults(): void {
  const noted = globalThis as { asked?: string; drawn?: number | undefined }
  let key = 0
  addEventListener('input', () => ([key, noted.drawn] = [performance.now(), undefined]), true)
  const isResult = ({ target, addedNodes }: MutationRecord) =>
    addedNodes.length > 0 && (target as Element).closest('[data-search-results], [data-search-cards]') !== null
  new MutationObserver((changes) => {
    if (noted.drawn !== undefined || noted.asked === undefined) return
    if (new URLSearchParams(location.search).get('q') !== noted.asked || !changes.some(isResult)) return
    requestAnimationFrame(() => (noted.drawn ??= performance.now() - key))
  }).observe(document, { childList: true, subtree: true })
}
