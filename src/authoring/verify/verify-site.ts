import { compareIssues, type Issue } from '../../story/issue.ts'
import { addressReader } from './addresses.ts'
import type { BuiltFiles } from './built-files.ts'
import { draftsIn, draftsInRecords, hiddenText } from './drafts.ts'
import { readerOf } from './file-readers.ts'
import {
  isAsset,
  issueOf,
  type Expectation,
  type Fault,
  type OutputFile,
  type OutputLink,
  type OutputText,
} from './output.ts'
import { heavyPages } from './page-weight.ts'
import { brokenLinks, faultyRedirects, type Judged } from './judge-links.ts'
import { faultySitemap } from './judge-sitemap.ts'
import { unfindable, unreachable } from './judge-entries.ts'

export type { Expectation } from './output.ts'

export interface VerifiedSite {
  issues: Issue[]
  pages: number
  files: number
  bytes: number
}

/**
 * Judges a built site as a whole; `faults.ts` lists what it looks for. All findings come at once, sorted, with places in the
 * built files. `pages` counts HTML files. Throws where a file cannot be read.
 */
export function verifySite(site: BuiltFiles, expected: Expectation): VerifiedSite {
  const files = new Map<string, OutputFile>()
  const faults: Fault[] = []
  const hidden = hiddenText(expected)
  const keep = keeper()
  const before = new Set<string>()
  for (const path of site.paths) {
    const text = typeof readerOf(path) === 'function' ? site.read(path).toString('utf8') : undefined
    const file = { path, bytes: site.size(path), ...readOutput(path, text, expected, keep, before) }
    files.set(path, file)
    for (const remark of file.remarks) faults.push({ ...remark, file: path })
    if (text !== undefined) faults.push(...draftsIn(path, text, hidden))
  }
  const judged: Judged = { files, expected, read: addressReader(expected.url) }
  faults.push(
    ...missingAndLeft(files, expected),
    ...brokenLinks(judged),
    ...faultyRedirects(judged),
    ...faultySitemap(judged),
    ...unreachable(judged),
    ...unfindable(judged),
    ...draftsInRecords(expected.records ?? [], hidden),
    ...heavyPages(site, files),
  )
  return {
    issues: placed(site, faults),
    pages: site.paths.filter((path) => path.endsWith('.html')).length,
    files: files.size,
    bytes: [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

function readOutput(
  path: string,
  text: string | undefined,
  { publicFiles }: Expectation,
  keep: (text: string) => string,
  before: Set<string>,
): OutputText {
  const reader = readerOf(path)
  if (typeof reader === 'function' && text !== undefined) {
    const { links, anchors, ...rest } = reader(text, before)
    const first = new Map<string, OutputLink>()
    for (const link of links) {
      const key = link.role === 'follow' ? link.url : `${link.role} ${link.isCode} ${link.url}`
      if (!first.has(key)) first.set(key, { ...link, url: keep(link.url) })
    }
    return { ...rest, links: [...first.values()], ...(anchors && { anchors: new Set([...anchors].map(keep)) }) }
  }
  const message = 'Unexpected kind of file, expected one with a line in verify/file-readers.ts'
  const isKnown = reader === 'none' || publicFiles.includes(path)
  return { links: [], remarks: isKnown ? [] : [{ code: 'unknown-output', message, offset: 0 }] }
}

/**
 * Gives back equal texts as one, apart from the text they were cut from: a part of a text keeps all of it in memory, and here
 * that would be the whole site.
 */
function keeper(): (text: string) => string {
  const kept = new Map<string, string>()
  return (text) => {
    const before = kept.get(text)
    if (before !== undefined) return before
    const own = Buffer.from(text).toString()
    kept.set(own, own)
    return own
  }
}

/** Faults as findings, sorted. Places are looked up only here: a good site has none. */
function placed(site: BuiltFiles, faults: readonly Fault[]): Issue[] {
  const byFile = Map.groupBy(faults, ({ file }) => file)
  return [...byFile]
    .flatMap(([file, found]) => {
      const text = found.some(({ offset }) => offset) ? site.read(file).toString('utf8') : ''
      return found.map((fault) => issueOf(fault, text))
    })
    .sort(compareIssues)
}

function* missingAndLeft(files: ReadonlyMap<string, OutputFile>, expected: Expectation): Generator<Fault> {
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
