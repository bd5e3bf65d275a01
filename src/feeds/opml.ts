import type { Story } from '../story/story.ts'
import { siteUrl } from '../story/urls.ts'
import { alternatesOf, feedsOf } from '../views/subscriptions.ts'
import { element, lines, xmlDocument, type Markup } from '../views/xml.ts'

/** Every feed of the site as OPML 2.0, for a feed reader to import: the site’s, then topics and actors in folders of their own. */
export function opmlOf(story: Story): string {
  const { name, publisher } = story.file
  const site = siteUrl(story)
  const feeds = feedsOf(story).map((feed) => {
    const [atom] = alternatesOf(story, feed.path, feed.name)
    const address = { xmlUrl: site + atom!.href, htmlUrl: site + feed.path }
    return {
      path: feed.path,
      outline: element('outline', { type: 'rss', text: atom!.title, title: atom!.title, ...address }),
    }
  })
  const below = (folder: string) => feeds.filter(({ path }) => path.startsWith(folder)).map(({ outline }) => outline)
  const [topics, actors] = [below('/topics/'), below('/actors/')]
  const others = feeds.filter(({ path }) => !/^\/(?:topics|actors)\//.test(path)).map(({ outline }) => outline)
  const folder = (text: string, outlines: readonly Markup[]) =>
    outlines.length > 0 ? element('outline', { text, title: text }, lines(...outlines)) : undefined
  const head = lines(
    element('title', {}, `Feeds of ${name}`),
    element('ownerName', {}, publisher.name),
    element('docs', {}, 'https://opml.org/spec2.opml'),
  )
  const body = lines(...others, folder('Topics', topics), folder('Actors', actors))
  return xmlDocument(element('opml', { version: '2.0' }, lines(element('head', {}, head), element('body', {}, body))))
}
