import type { Story } from '../story/story.ts'
import { siteUrl } from '../story/urls.ts'
import { listedPages, type ListedPage } from './listed-pages.ts'
import { element, lines, xmlDocument, type Markup } from './xml.ts'

/** As many addresses stand in one file at most (sitemaps.org protocol); none is so long that 50 MB would be reached before. */
const mostInFile = 50_000

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/**
 * The sitemap, by file: `sitemap.xml` and, where there are too many pages for one file, its parts `sitemap-1.xml` and so on.
 * @param most How many addresses a file has.
 */
export function sitemapFiles(story: Story, most = mostInFile): Map<string, string> {
  const url = siteUrl(story)
  const pages = listedPages(story)
  if (pages.length <= most) return new Map([['sitemap.xml', urlSet(url, pages)]])
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, index) => ({
    name: `sitemap-${index + 1}.xml`,
    pages: pages.slice(index * most, (index + 1) * most),
  }))
  const rows = parts.map(({ name, pages: inPart }) => {
    const newest = inPart.map(({ modified }) => modified ?? '').reduce((a, b) => (a > b ? a : b), '')
    return row('sitemap', `${url}/${name}`, newest)
  })
  return new Map([
    ['sitemap.xml', listOf('sitemapindex', rows)],
    ...parts.map(({ name, pages: inPart }) => [name, urlSet(url, inPart)] as const),
  ])
}

function urlSet(url: string, pages: readonly ListedPage[]): string {
  return listOf(
    'urlset',
    pages.map(({ path, modified }) => row('url', url + path, modified)),
  )
}

function listOf(name: 'urlset' | 'sitemapindex', rows: readonly Markup[]): string {
  return xmlDocument(element(name, { xmlns: namespace }, lines(...rows)))
}

function row(name: 'url' | 'sitemap', loc: string, modified: string | undefined): Markup {
  return element(name, {}, element('loc', {}, loc), modified ? element('lastmod', {}, modified) : undefined)
}
