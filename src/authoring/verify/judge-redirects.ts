import type { Judged } from './judge-links.ts'
import type { Fault } from './output.ts'

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
