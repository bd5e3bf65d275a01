import { compareIssues, type Issue } from '../../story/issue.ts'
import { addressReader } from './addresses.ts'
import type { BuiltFiles } from './built-files.ts'
import { draftsInRecords, hiddenText } from './drafts.ts'
import { readerOf } from './file-readers.ts'
import { packLink, type HeldFile } from './held.ts'
import { unfindable, unreachable } from './judge-entries.ts'
import { brokenLinks, type Judged } from './judge-links.ts'
import { faultyRedirects } from './judge-redirects.ts'
import { faultySitemap } from './judge-sitemap.ts'
import { isAsset, issueOf, type Expectation, type Fault } from './output.ts'
import { heavyPages } from './page-weight.ts'
import { noItems } from './read-feeds.ts'
import { readSite } from './read-site.ts'
import type { Texts } from './texts.ts'
import { noMemory, type VerifyMemory } from './verify-memory.ts'

export type { Expectation } from './output.ts'

export interface VerifiedSite {
  issues: Issue[]
  pages: number
  files: number
  bytes: number
  /** The SHA-256 of each file in hex. */
  digests: Map<string, string>
  /** What to give when the site is verified next. */
  memory: VerifyMemory
}

/**
 * Judges a built site as a whole; `faults.ts` lists what it looks for. All findings come at once, sorted, with places in the
 * built files. `pages` counts HTML files. With a memory it finds the same, sooner. Throws where a file cannot be read.
 */
export function verifySite(site: BuiltFiles, expected: Expectation, before: VerifyMemory = noMemory()): VerifiedSite {
  const { texts } = before
  const hidden = hiddenText(expected)
  const { files, faults, good } = readSite(site, expected.publicFiles, hidden, before)
  const judged: Judged = { files, texts, expected, read: addressReader(expected.url) }
  const heavy = heavyPages(site, files, before.weights)
  const all = [
    faults,
    missingAndLeft(files, expected),
    brokenLinks(judged),
    faultyRedirects(judged),
    faultySitemap(judged),
    unreachable(judged),
    unfindable(judged),
    draftsInRecords(expected.records ?? [], hidden),
    heavy.faults,
  ].flatMap((found) => [...found])
  const held = [...files.values()]
  return {
    issues: placed(site, all, texts),
    pages: held.filter(({ path }) => path.endsWith('.html')).length,
    files: held.length,
    bytes: held.reduce((sum, { bytes }) => sum + bytes, 0),
    digests: new Map(held.map(({ path, digest }) => [path, digest])),
    memory: { texts, files: good, hidden: new Set(hidden?.names.keys()), weights: heavy.weights, base: before.base },
  }
}

/** Faults as findings, sorted. Places are looked up only here: a good site has none. */
function placed(site: BuiltFiles, faults: readonly Fault[], texts: Texts): Issue[] {
  const byFile = Map.groupBy(faults, ({ file }) => file)
  return [...byFile]
    .flatMap(([file, found]) => {
      const isPlaced = found.some(({ offset, link }) => offset || link !== undefined)
      const text = isPlaced ? site.read(file).toString('utf8') : ''
      const places = found.some(({ link }) => link !== undefined) ? placesOfLinks(file, text, texts) : undefined
      return found.map((fault) => issueOf({ ...fault, offset: places?.get(fault.link) ?? fault.offset }, text))
    })
    .sort(compareIssues)
}

/** Where each link of a file stands first. */
function placesOfLinks(path: string, text: string, texts: Texts): Map<number | undefined, number> {
  const reader = readerOf(path)
  const { links } = typeof reader === 'function' ? reader(text, noItems()) : { links: [] }
  // Of two in a map, the last counts.
  return new Map(links.reverse().map((link) => [packLink(link, texts), link.offset]))
}

function* missingAndLeft(files: ReadonlyMap<string, HeldFile>, expected: Expectation): Generator<Fault> {
  const wanted = new Set([...expected.files, ...expected.publicFiles])
  for (const path of wanted)
    if (!files.has(path))
      yield { code: 'missing-output', file: path, message: 'Unexpected gap in the output, expected this file' }
  for (const path of files.keys())
    if (!wanted.has(path) && !isAsset(path))
      yield {
        code: 'leftover-output',
        file: path,
        message: 'Unexpected file in the output, expected only files of the story',
      }
}
