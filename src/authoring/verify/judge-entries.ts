import { isWhole } from './addresses.ts'
import { addressIn, isFollowed, type HeldFile } from './held.ts'
import { anchorSearch, type Judged } from './judge-links.ts'
import type { Fault } from './output.ts'

/** Entries that no chain of links leads to from the home page. */
export function* unreachable(judged: Judged): Generator<Fault> {
  const { files, texts, expected, read } = judged
  const reached = reachedFiles(judged)
  const hasAnchor = anchorSearch(texts)
  for (const { url, title } of expected.entries) {
    const target = read(url, 'index.html')
    const file = target.kind === 'file' ? files.get(target.file) : undefined
    if (target.kind !== 'file' || !file) continue
    const isThere = target.anchor === '' || (file.anchors && hasAnchor(file, target.anchor))
    if (reached.has(file) && isThere) continue
    const message = `Unexpected island: “${title}”, expected links from / to ${url}`
    yield { code: 'unreachable-entry', file: file.path, message }
  }
}

/** Files that readers come to from the home page. An address that means the same everywhere is followed once. */
function reachedFiles({ files, texts, read }: Judged): Set<HeldFile> {
  const reached = new Set<HeldFile>()
  const followed = new Uint8Array(texts.list.length)
  const reach = (path: string) => {
    const file = files.get(path)
    if (file) reached.add(file)
  }
  reach('index.html')
  for (const { path, links } of reached)
    for (let index = 0; index < links.length; index++) {
      const link = links[index]!
      if (!isFollowed(link) || followed[addressIn(link)]) continue
      const url = texts.list[addressIn(link)]!
      // A fragment alone leads nowhere else.
      if (isWhole(url) || url.startsWith('#')) followed[addressIn(link)] = 1
      const target = read(url, path)
      if (target.kind === 'file') reach(target.file)
    }
  return reached
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
