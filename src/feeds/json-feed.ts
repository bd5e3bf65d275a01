import type { Story } from '../story/story.ts'
import { momentOf, type Feed, type FeedItem, type PlainRenderer } from './feed.ts'
import { feedOf } from './feed-of.ts'

/** The feed of a page as JSON Feed. */
export function jsonFeed(story: Story, path: string, renderer: PlainRenderer): string {
  return writeJsonFeed(feedOf(story, path, renderer))
}

/** A feed as JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed): string {
  const { title, subtitle, language, licence, publisher, page, json, items } = feed
  const head = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: json,
    description: subtitle,
    language,
    authors: [publisher],
    // An extension, as the format allows them: it has no member of its own for a licence.
    _parley: { licence },
  })
  return `${head.slice(0, -1)},"items":[${items.map((item) => `\n${itemOf(item)}`).join(',')}\n]}\n`
}

/** An item is the same in every feed it stands in. */
const written = new WeakMap<FeedItem, string>()

function itemOf(item: FeedItem): string {
  const known = written.get(item)
  if (known !== undefined) return known
  const { id, url, title, published, updated, summary, categories, authors, html } = item
  const text = JSON.stringify({
    id,
    url,
    title,
    content_html: html,
    summary: summary === '' ? undefined : summary,
    date_published: momentOf(published),
    date_modified: momentOf(updated),
    authors: authors.length > 0 ? authors.map((name) => ({ name })) : undefined,
    tags: categories.length > 0 ? categories.map(({ label }) => label) : undefined,
  })
  written.set(item, text)
  return text
}
