import { keyOf } from '../story/ids.ts'
import { isAhead, type Story } from '../story/story.ts'
import { entryOfUrl, eventUrl, formerUrlsOf } from '../story/urls.ts'
import { channelsOf } from './channels.ts'
import { mediaTypes } from './media-types.ts'

/** What a page’s head says of a feed. */
export interface Alternate {
  href: string
  type: string
  title: string
}

/** The files with which readers follow a page, each from the site’s root. */
export interface Subscription {
  /** Atom. */
  feed: string
  /** JSON Feed. */
  json: string
  /** The calendar as a file, and the address at which calendar programs subscribe to it; lists of changes have none. */
  calendar?: { file: string; subscribe: string } | undefined
}

/** Pages with a feed and no calendar. */
export const changeFeeds = [
  { path: '/changes/', name: 'Changes' },
  { path: '/corrections/', name: 'Corrections' },
] as const

/** Where all feeds are listed for a feed reader to import. */
export const outlinesUrl = '/feeds.opml'

/** The page of every feed, the site’s first, with what sets it apart from the site’s. */
export function feedsOf(story: Story): { path: string; name?: string | undefined }[] {
  const [site, ...parts] = channelsOf(story)
  return [site!, ...changeFeeds, ...parts].map(({ path, name }) => ({ path, name }))
}

/** The files of a page with a feed. Whether it also has a calendar is the caller’s to know. */
export function subscriptionOf(story: Story, path: string): Subscription {
  const isChannel = !changeFeeds.some((feed) => feed.path === path)
  const file = `${path}calendar.ics`
  return {
    feed: `${path}feed.xml`,
    json: `${path}feed.json`,
    calendar: isChannel ? { file, subscribe: `webcal://${new URL(story.file.url).host}${file}` } : undefined,
  }
}

/**
 * Every address below which the files of a page are: its own, and those it had before. A program that follows it asks there for
 * years, and a page that leads on means nothing to it.
 */
export function addressesOf(story: Story, path: string): string[] {
  const ref = entryOfUrl(path)
  const entry = ref && story.byKey.get(keyOf(ref))
  return [path, ...(entry ? formerUrlsOf(entry) : [])]
}

/** What a page’s head says of the feeds at a path. */
export function alternatesOf(story: Story, path: string, name?: string): Alternate[] {
  const { feed, json } = subscriptionOf(story, path)
  const title = name === undefined ? story.file.name : `${name} · ${story.file.name}`
  return [
    { href: feed, type: mediaTypes.feed, title },
    { href: json, type: mediaTypes.json, title },
  ]
}

/** What can still be put into a calendar by itself: it has a day, and the day is not past. */
export function addableEvents(story: Story): { development: string; item: string; file: string }[] {
  return story.scheduled
    .filter((record) => record.item.date && isAhead(record, story.asOf))
    .map(({ development: { id }, item }) => ({ development: id, item: item.id, file: eventUrl(id, item.id) }))
}

/** Every file of feeds and calendars, as a path below the output folder. */
export function subscriptionFiles(story: Story): string[] {
  const files = feedsOf(story)
    .flatMap(({ path }) => addressesOf(story, path))
    .flatMap((address) => {
      const { feed, json, calendar } = subscriptionOf(story, address)
      return calendar ? [feed, json, calendar.file] : [feed, json]
    })
  return [...files, ...addableEvents(story).map(({ file }) => file), outlinesUrl].map((url) => url.slice(1))
}
