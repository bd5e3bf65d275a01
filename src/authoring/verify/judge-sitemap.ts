import { unpackLink } from './held.ts'
import type { Judged } from './judge-links.ts'
import type { Fault } from './output.ts'

/** A sitemap lists every page that may be listed, and nothing that leads on or asks not to be listed. */
export function* faultySitemap({ files, texts, read }: Judged): Generator<Fault> {
  const code = 'faulty-sitemap'
  const maps = [...files.values()].filter(({ path }) => /^sitemap(?:-\d+)?\.xml$/.test(path))
  if (maps.length === 0) return
  const listed = new Set<string>()
  for (const { path, links } of maps)
    for (const link of links) {
      const { url } = unpackLink(link, texts)
      const target = read(url, path, 'state')
      if (target.kind !== 'file')
        yield { code, file: path, message: `Unexpected ${url}, expected a page of this site`, link }
      if (target.kind !== 'file') continue
      listed.add(target.file)
      const page = files.get(target.file)
      if (page?.jump || page?.unlisted)
        yield { code, file: path, message: `Unexpected ${url}, expected pages that may be listed`, link }
    }
  for (const { path, jump, unlisted } of files.values())
    if (path.endsWith('.html') && !jump && !unlisted && !listed.has(path))
      yield {
        code,
        file: path,
        message: 'Unexpected page that no sitemap has, expected noindex or a line in sitemap.xml',
      }
}
