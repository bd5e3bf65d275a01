import { byCodeUnit } from '../../story/dates.ts'
import { stancesAsOf, type Story } from '../../story/story.ts'
import { embedUrls } from '../../story/urls.ts'

/**
 * How many statements, and how many positions, get a page for frames by being the newest. One that has got it keeps it: its
 * address is recorded when the site is published. So only a story that begins with more leaves its oldest without.
 */
export const newestEmbeds = 1000

/** The address of every page for frames. */
export function embedUrlsOf(story: Story): ReadonlySet<string> {
  const known = lists.get(story)
  if (known) return known
  const recorded = new Set(story.published)
  const chosen = (urls: readonly string[]) => urls.filter((url, index) => index < newestEmbeds || recorded.has(url))
  const statements = story.statements
    .map(({ development, statement }) => embedUrls.statement(development.id, statement.id))
    .reverse()
  const positions = stancesAsOf(story.positions, story.asOf)
    .sort((a, b) => byCodeUnit(b.latest.date, a.latest.date))
    .map(({ topic, party }) => embedUrls.positions(topic, party))
  const timelines = story.topics.map(({ id }) => embedUrls.timeline(id))
  const urls = new Set([...chosen(statements), ...chosen(positions), ...timelines])
  lists.set(story, urls)
  return urls
}

/** Every record asks for its own: kept as long as the story. */
const lists = new WeakMap<Story, ReadonlySet<string>>()

/** The address, where there is such a page. */
export function embedAt(story: Story, url: string): string | undefined {
  return embedUrlsOf(story).has(url) ? url : undefined
}
