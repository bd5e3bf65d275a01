import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DomUtils, ElementType, parseDocument } from 'htmlparser2'
import { expect, it } from 'vitest'
import { buildSite, prepareSite, type Site } from './measure-build.ts'
import { pagefindVersion, peersFolder, tools } from './tools.ts'

const peers = tools.filter(({ name, version }) => name !== 'parley' && version() !== undefined)

/** What readers get, whatever the markup: by page its heading, its words and where its links go. */
function pagesOf({ folder }: Site) {
  const out = join(folder, 'out')
  const pages = globSync('**/*.html', { cwd: out }).map((path) => {
    const document = parseDocument(readFileSync(join(out, path), 'utf8'))
    const all = (name: string) => DomUtils.getElementsByTagName(name, document)
    // Astro leaves no space between paragraphs.
    const texts = DomUtils.filter(({ type }) => type === ElementType.Text, all('main')).map((text) =>
      DomUtils.textContent(text),
    )
    const words = texts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? []
    const links = all('a').map(({ attribs }) => attribs['href'])
    return [
      path,
      { heading: DomUtils.textContent(all('h1')), words: words.toSorted(), links: links.toSorted() },
    ] as const
  })
  return Object.fromEntries(pages)
}

it.runIf(pagefindVersion() !== undefined && peers.length > 1)(
  'has the same said by all other generators on the same pages',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(peersFolder, '.work-'))
    try {
      const built: { peer: string; pages: unknown }[] = []
      for (const peer of peers) {
        const site = prepareSite(folder, 30, peer)
        await buildSite(site)
        const pages = pagesOf(site)
        expect(Object.keys(pages)).toHaveLength(site.pages)
        built.push({ peer: peer.name, pages })
      }
      for (const { peer, pages } of built) expect(pages, peer).toEqual(built[0]!.pages)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
