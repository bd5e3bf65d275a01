import type { PlainDate } from '../story/dates.ts'
import type { Story } from '../story/story.ts'
import { siteUrl } from '../story/urls.ts'
import { channelAt, feedItemsOf, type Channel } from '../views/channels.ts'
import { changeFeeds, subscriptionOf } from '../views/subscriptions.ts'
import { changeItems, correctionItems } from './change-items.ts'
import { developmentItem } from './development-item.ts'
import type { Feed, FeedItem, PlainRenderer } from './feed.ts'

/** How many steps of the public history a feed holds. */
export const changesInFeed = 100

/** The date of a feed without items. Atom asks for one, and that of anything else would change with it. */
const never: PlainDate = '1970-01-01'

/**
 * The feed of a page: of the site, an actor or a topic its newest developments, whole; of `/changes/` and `/corrections/` every
 * step of the public history. It changes only where one of its items does. Throws for a page without a feed.
 */
export function feedOf(story: Story, path: string, renderer: PlainRenderer): Feed {
  const { title, subtitle, items } = contentsOf(story, path, renderer)
  const { name, language, licence, publisher } = story.file
  const site = siteUrl(story)
  const { feed, json } = subscriptionOf(story, path)
  return {
    title: title === undefined ? name : `${title} · ${name}`,
    subtitle,
    language,
    licence,
    publisher: { name: publisher.name, url: publisher.url },
    site,
    page: site + path,
    atom: site + feed,
    json: site + json,
    updated: latestOf(items) || never,
    items,
  }
}

function subtitleOf(story: Story, { name, path }: Channel): string {
  if (name === undefined) return story.file.tagline
  return path.startsWith('/topics/')
    ? 'Developments on this topic, the latest first.'
    : `Developments with ${name}, the latest first.`
}

function latestOf(items: readonly FeedItem[]): PlainDate {
  return items.reduce((latest, { updated }) => (updated > latest ? updated : latest), '')
}

function contentsOf(
  story: Story,
  path: string,
  renderer: PlainRenderer,
): { title?: string | undefined; subtitle: string; items: readonly FeedItem[] } {
  const [changes, corrections] = changeFeeds
  if (path === changes.path)
    return {
      title: changes.name,
      subtitle: 'What was published, updated and corrected.',
      items: changeItems(story, story.changes.slice(0, changesInFeed), renderer),
    }
  if (path === corrections.path)
    return {
      title: corrections.name,
      subtitle: 'What was wrong, what is right, and when it was put right.',
      items: correctionItems(story, renderer).slice(0, changesInFeed),
    }
  const channel = channelAt(story, path)
  if (!channel) throw new Error(`There is no feed at ${path}.`)
  return {
    title: channel.name,
    subtitle: subtitleOf(story, channel),
    items: feedItemsOf(story, channel).map((each) => developmentItem(story, each, renderer)),
  }
}
