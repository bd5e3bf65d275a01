import type { Judged } from './judge-links.ts'
import type { Fault } from './output.ts'

/** Entries that no chain of links leads to from the home page. */
export function* unreachable({ files, expected, read }: Judged): Generator<Fault> {
  const reached = new Set(['index.html'])
  for (const path of reached) {
    const file = files.get(path)
    if (!file) continue
    for (const { url, role } of file.links) {
      if (role !== 'follow') continue
      const target = read(url, path)
      if (target.kind === 'file') reached.add(target.file)
    }
  }
  for (const { url, title } of expected.entries) {
    const target = read(url, 'index.html')
    if (target.kind !== 'file' || !files.has(target.file)) continue
    const isThere = target.anchor === '' || files.get(target.file)?.anchors?.has(target.anchor)
    if (reached.has(target.file) && isThere) continue
    const message = `Unexpected island: “${title}”, expected links from / to ${url}`
    yield { code: 'unreachable-entry', file: target.file, message }
  }
}

/** Entries that the search index lacks or knows by another title, and records of what is no entry. */
export function* unfindable({ expected }: Judged): Generator<Fault> {
  if (!expected.records) return
  const records = new Map(expected.records.map(({ url, title }) => [url, title]))
  const fault = (message: string) => ({ code: 'unfindable-entry', file: 'pagefind/pagefind-entry.json', message })
  for (const { url, title } of expected.entries) {
    const found = records.get(url)
    if (found === undefined) yield fault(`Unexpected gap in the search index, expected “${title}” (${url})`)
    else if (found !== title)
      yield fault(`Unexpected title “${found}” in the search index, expected “${title}” (${url})`)
    records.delete(url)
  }
  for (const [url, title] of records)
    yield fault(`Unexpected record “${title}” (${url}) in the search index, expected only entries of the site`)
  if (new Set(expected.records.map(({ url }) => url)).size < expected.records.length)
    yield fault('Unexpected second record of one address in the search index, expected one for each entry')
}
