import type { Story } from '../story/story.ts'
import { siteUrl } from '../story/urls.ts'
import { sitemapFiles } from './sitemap.ts'
import { llmsText } from './llms-text.ts'
import { element, lines, xmlDocument } from './xml.ts'

const known = new WeakMap<Story, ReadonlyMap<string, string>>()

/** What programs ask a site for by name: each file and its text. Made once for a story, whoever asks. */
export function machineFiles(story: Story): ReadonlyMap<string, string> {
  const files =
    known.get(story) ??
    new Map([
      ...sitemapFiles(story),
      ['robots.txt', robotsText(story)],
      ['llms.txt', llmsText(story)],
      ['opensearch.xml', openSearch(story)],
      ['site.webmanifest', webManifest(story)],
    ])
  known.set(story, files)
  return files
}

/** Everything may be read (RFC 9309); pages that should not be listed say so themselves. */
export function robotsText(story: Story): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl(story)}/sitemap.xml\n`
}

/** How browsers search the site (OpenSearch 1.1, draft 6), within the lengths it sets. */
export function openSearch(story: Story): string {
  const { name, publisher, language } = story.file
  const url = siteUrl(story)
  const text = (tag: string, words: string) => element(tag, {}, words)
  const content = lines(
    text('ShortName', fitting(publisher.name, 16)),
    text('LongName', fitting(name, 48)),
    text('Description', fitting(`Search ${name}.`, 1024)),
    element('Url', { type: 'text/html', template: `${url}/search/?q={searchTerms}` }),
    element('Image', { width: '32', height: '32', type: 'image/svg+xml' }, `${url}/favicon.svg`),
    text('Language', language),
    text('InputEncoding', 'UTF-8'),
    text('OutputEncoding', 'UTF-8'),
  )
  return xmlDocument(element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, content))
}

/** How the site is put on a home screen (W3C Web Application Manifest). It keeps the browser’s own bar: addresses matter here. */
export function webManifest(story: Story): string {
  const { name, publisher, description, language } = story.file
  const icon = (src: string, size: number, purpose: string) => ({
    src,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  const manifest = {
    id: '/',
    name,
    short_name: publisher.name,
    description,
    lang: language,
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fbf9f4',
    theme_color: '#fbf9f4',
    icons: [
      icon('/icons/192.png', 192, 'any'),
      icon('/icons/512.png', 512, 'any'),
      icon('/icons/maskable.png', 512, 'maskable'),
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** A text within a length in characters, cut between words where it can be. */
function fitting(text: string, length: number): string {
  const letters = Array.from(text)
  if (letters.length <= length) return text
  const cut = letters.slice(0, length + 1).join('')
  const space = cut.lastIndexOf(' ')
  return space > 0 ? cut.slice(0, space) : letters.slice(0, length).join('')
}
