import { isWhole, type AddressReader } from './addresses.ts'
import { kindsOfLink, unpackLink, type HeldFile } from './held.ts'
import { isAsset, type Expectation, type Fault } from './output.ts'
import type { Texts } from './texts.ts'

/** A site that has been read, and what it should be. */
export interface Judged {
  files: ReadonlyMap<string, HeldFile>
  texts: Texts
  expected: Expectation
  /** What an address in a file means. */
  read: AddressReader
}

/** What is known of a link wherever it stands; from `anchors` on, the number of the anchor its own page must have. */
const verdict = { none: 0, good: 1, look: 2, anchors: 3 } as const

/**
 * Links and anchors that lead nowhere, code that is not the build’s, what would be loaded from elsewhere. Each address is
 * judged once, but where it means something else in each file.
 */
export function* brokenLinks(judged: Judged): Generator<Fault> {
  const { files, texts } = judged
  const faultsOf = linkJudge(judged)
  const judge = (link: number) => {
    const { url, isCode } = unpackLink(link, texts)
    if (/^#[\w-]+$/.test(url) && !isCode) {
      const anchor = texts.find(url.slice(1))
      return anchor === undefined ? verdict.look : verdict.anchors + anchor
    }
    return isWhole(url) && faultsOf(link, 'index.html').length === 0 ? verdict.good : verdict.look
  }
  const verdicts = new Uint32Array(texts.list.length * kindsOfLink)
  // Of each anchor, the last file that has it.
  const owners = new Uint32Array(texts.list.length)
  let owner = 0
  for (const file of files.values())
    for (const link of doubtful(file, ++owner, owners, verdicts, judge)) yield* faultsOf(link, file.path)
}

/** The links of a file that nobody can say are good without looking. Loops by index: millions of links go through them. */
function doubtful(
  { links, anchors }: HeldFile,
  owner: number,
  owners: Uint32Array,
  verdicts: Uint32Array,
  judge: (link: number) => number,
): number[] {
  const found: number[] = []
  if (anchors) for (let index = 0; index < anchors.length; index++) owners[anchors[index]!] = owner
  for (let index = 0; index < links.length; index++) {
    const link = links[index]!
    const known = (verdicts[link] ||= judge(link))
    if (known === verdict.good) continue
    if (known >= verdict.anchors && (!anchors || owners[known - verdict.anchors] === owner)) continue
    found.push(link)
  }
  return found
}

/** Judges a link in a file. */
function linkJudge({ files, texts, read }: Judged): (link: number, path: string) => Fault[] {
  const hasAnchor = anchorSearch(texts)
  return (link, path) => {
    const { url, role, isCode } = unpackLink(link, texts)
    const fault = (code: string, message: string): Fault => ({ code, file: path, message, link })
    const target = read(url, path, role === 'state' ? 'state' : undefined)
    if (target.kind === 'unsafe')
      return [fault('script-in-page', `Unexpected address ${url}, expected one that runs nothing`)]
    if (target.kind === 'invalid')
      return [fault('broken-link', `Unexpected address ${url}, expected one that leads somewhere`)]
    const foreign = fault('script-in-page', `Unexpected code ${url}, expected a file in _assets/`)
    if (target.kind === 'elsewhere') {
      if (isCode) return [foreign]
      return role === 'load' ? [fault('foreign-load', `Unexpected address ${url}, expected a file of this site`)] : []
    }
    const found: Fault[] = []
    const there = files.get(target.file)
    if (!there) found.push(fault('broken-link', `Unexpected link to ${url}, expected a file that exists`))
    else if (target.anchor !== '' && !hasAnchor(there, target.anchor))
      found.push(fault('broken-link', `Unexpected anchor in ${url}, expected one that exists`))
    if (isCode && !isAsset(target.file)) found.push(foreign)
    return found
  }
}

/** So few anchors are as soon looked through as put in order. */
const few = 100

/** Whether a fragment leads somewhere in a file. Where a file has many anchors, they are put in order once. */
export function anchorSearch(texts: Texts): (file: HeldFile, anchor: string) => boolean {
  const known = new Map<HeldFile, Set<number>>()
  return (file, anchor) => {
    if (!file.anchors) return true
    if (file.anchors.length < few) return file.anchors.includes(texts.find(anchor) ?? -1)
    let anchors = known.get(file)
    if (!anchors) known.set(file, (anchors = new Set(file.anchors)))
    return anchors.has(texts.find(anchor) ?? -1)
  }
}
