import type { Story } from '../story/story.ts'
import { mediaTypes } from '../views/media-types.ts'
import { momentOf, type Feed, type FeedItem, type PlainRenderer } from './feed.ts'
import { feedOf } from './feed-of.ts'
import { element, lines, xmlDocument, type Markup } from '../views/xml.ts'

/** The feed of a page as Atom. */
export function atomFeed(story: Story, path: string, renderer: PlainRenderer): string {
  return writeAtom(feedOf(story, path, renderer))
}

/** A feed as Atom (RFC 4287). People who open the file see it with the style sheet of `public/feed.css`. */
export function writeAtom(feed: Feed): string {
  const { title, subtitle, language, licence, publisher, site, page, atom, updated, items } = feed
  const content = lines(
    notice(feed),
    element('id', {}, page),
    element('title', {}, title),
    element('subtitle', {}, subtitle),
    element('link', { rel: 'self', type: mediaTypes.feed, href: atom }),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    element('updated', {}, momentOf(updated)),
    element('author', {}, element('name', {}, publisher.name), element('uri', {}, publisher.url)),
    element('rights', {}, licence),
    element('icon', {}, `${site}/favicon.svg`),
    element('generator', {}, 'Parley'),
    ...items.map((item) => entryOf(item, site)),
  )
  const root = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, content)
  return xmlDocument(root, '/feed.css')
}

/**
 * What people see who open the file in a browser: an element of another namespace, which feed readers leave out
 * (RFC 4287, 6.4), because links in Atom itself are none that a browser follows.
 */
function notice({ page, title }: Feed): Markup {
  return element(
    'aside',
    { xmlns: 'http://www.w3.org/1999/xhtml' },
    element(
      'p',
      {},
      'This is a feed: it is made for a feed reader, which tells you what is new. Copy the address of this page into yours. ',
      element('a', { href: page }, `Back to ${title}`),
      '. ',
      element('a', { href: '/feeds/' }, 'All feeds, and how to use them'),
      '.',
    ),
  )
}

/** An item is the same in every feed it stands in. */
const entries = new WeakMap<FeedItem, Markup>()

function entryOf(item: FeedItem, site: string): Markup {
  const known = entries.get(item)
  if (known) return known
  const { id, url, title, published, updated, summary, categories, authors, html } = item
  const content = lines(
    element('id', {}, id),
    element('title', {}, title),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    element('published', {}, momentOf(published)),
    element('updated', {}, momentOf(updated)),
    ...authors.map((name) => element('author', {}, element('name', {}, name))),
    ...categories.map((category) =>
      element('category', { term: category.id, scheme: `${site}/topics/`, label: category.label }),
    ),
    summary === '' ? undefined : element('summary', {}, summary),
    element('content', { type: 'html' }, html),
  )
  const entry = element('entry', {}, content)
  entries.set(item, entry)
  return entry
}
