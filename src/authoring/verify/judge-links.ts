import type { addressReader } from './addresses.ts'
import { isAsset, type Expectation, type Fault, type OutputFile, type OutputLink } from './output.ts'

/** A site that has been read, and what it should be. */
export interface Judged {
  files: ReadonlyMap<string, OutputFile>
  expected: Expectation
  /** What an address in a file means. */
  read: ReturnType<typeof addressReader>
}

/**
 * Links and anchors that lead nowhere, code that is not the build’s, what would be loaded from elsewhere.
 */
export function* brokenLinks({ files, read }: Judged): Generator<Fault> {
  for (const file of files.values()) {
    const fault = (code: string, message: string, { offset }: OutputLink) => ({
      code,
      file: file.path,
      message,
      offset,
    })
    for (const link of file.links) {
      const { url, role } = link
      const target = read(url, file.path, role === 'state' ? 'state' : undefined)
      if (target.kind === 'file') {
        const there = files.get(target.file)
        if (!there) yield fault('broken-link', `Unexpected link to ${url}, expected a file that exists`, link)
        else if (target.anchor !== '' && there.anchors?.has(target.anchor) === false)
          yield fault('broken-link', `Unexpected anchor in ${url}, expected one that exists`, link)
        if (link.isCode && !isAsset(target.file))
          yield fault('script-in-page', `Unexpected code ${url}, expected a file in _assets/`, link)
      } else if (target.kind === 'unsafe')
        yield fault('script-in-page', `Unexpected address ${url}, expected one that runs nothing`, link)
      else if (target.kind === 'invalid')
        yield fault('broken-link', `Unexpected address ${url}, expected one that leads somewhere`, link)
      else if (link.isCode) yield fault('script-in-page', `Unexpected code ${url}, expected a file in _assets/`, link)
      else if (role === 'load')
        yield fault('foreign-load', `Unexpected address ${url}, expected a file of this site`, link)
    }
  }
}

/**
 * Redirects lead to a page in one step: no chains, no loops. Pages that lead on and `_redirects` say the same, and only
 * these pages jump.
 */
export function* faultyRedirects({ files, read }: Judged): Generator<Fault> {
  const fileOf = (url: string, path: string) => {
    const target = read(url, path)
    return target.kind === 'file' ? target.file : undefined
  }
  const code = 'faulty-redirect'
  const known = new Set<string>()
  for (const { from, to, offset } of files.get('_redirects')?.redirects ?? []) {
    const page = fileOf(from, '_redirects')
    const fault = (message: string) => ({ code, file: '_redirects', message, offset })
    if (page === undefined) continue
    if (known.has(page)) yield fault(`Unexpected second line for ${from}, expected one`)
    known.add(page)
    const jump = files.get(page)?.jump
    if (!jump || fileOf(jump.url, page) !== fileOf(to, '_redirects'))
      yield fault(`Unexpected line, expected the page ${from} to lead to ${to} too`)
  }
  for (const { path, jump } of files.values()) {
    if (!jump) continue
    const { url, offset } = jump
    const goal = fileOf(url, path)
    const fault = { code, file: path, offset }
    if (goal === undefined)
      yield { ...fault, code: 'script-in-page', message: `Unexpected jump to ${url}, expected a page of this site` }
    else if (files.get(goal)?.jump)
      yield { ...fault, message: `Unexpected redirect to ${url}, which leads on, expected its goal` }
    if (!known.has(path)) yield { ...fault, message: 'Unexpected jump, expected a page with a line in _redirects' }
  }
}
