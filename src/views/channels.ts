import { byCodeUnit } from '../story/dates.ts'
import { titleOf, type AnyEntry, type Entry } from '../story/entry.ts'
import { keyOf } from '../story/ids.ts'
import type { Development, ScheduledRecord, Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'

/** What one feed and one calendar carry: those of the site, of an actor or of a topic. */
export interface Channel {
  /** The page it belongs to: `/`, `/actors/nato/`, `/topics/ceasefire/`. */
  path: string
  /** The name of the actor or topic; undefined for the site as a whole. */
  name?: string | undefined
  /** The latest publication first; of one day, what happened later first. */
  developments: readonly Development[]
  /** What was announced, dated items by day, then the undated. */
  scheduled: readonly ScheduledRecord[]
}

/**
 * Every channel of the story, the site’s first. An actor’s or topic’s has its developments, and the plans that name it, or
 * that name nobody but stand in a development of its own.
 */
export function channelsOf(story: Story): readonly Channel[] {
  return [...channelMap(story).values()]
}

/** The channel of a page, where it has one. */
export function channelAt(story: Story, path: string): Channel | undefined {
  return channelMap(story).get(path)
}

/**
 * How many developments a feed holds. The site’s has what a reader who looks in once in a few weeks has missed. Those of actors
 * repeat the same texts: with as many in each, the feeds of a story with thousands of actors would be larger than all its pages.
 */
export const feedLengths = { site: 50, part: 20, partOfMany: 5 } as const

/** From how many actors on their feeds are short. */
const manyActors = 500

/** The developments that the feed of a channel holds. */
export function feedItemsOf(story: Story, { name, path, developments }: Channel): readonly Development[] {
  const { site, part, partOfMany } = feedLengths
  const isShort = path.startsWith('/actors/') && story.actors.length >= manyActors
  return developments.slice(0, name === undefined ? site : isShort ? partOfMany : part)
}

/** What stands in some feed. */
const inFeeds = new WeakMap<Story, ReadonlySet<unknown>>()

/** Whether a feed holds the text of an entry. */
export function isInFeed(story: Story, entry: AnyEntry): boolean {
  const known = inFeeds.get(story) ?? new Set(channelsOf(story).flatMap((channel) => feedItemsOf(story, channel)))
  inFeeds.set(story, known)
  return known.has(entry)
}

/** Each feed and calendar asks for its own: kept as long as the story. */
const maps = new WeakMap<Story, ReadonlyMap<string, Channel>>()

function channelMap(story: Story): ReadonlyMap<string, Channel> {
  const known = maps.get(story) ?? new Map(joinChannels(story).map((channel) => [channel.path, channel]))
  maps.set(story, known)
  return known
}

function joinChannels(story: Story): Channel[] {
  const newest = story.developments.toReversed().sort((a, b) => byCodeUnit(b.data.published, a.data.published))
  const developments = grouped(newest, ({ data }) => keys(data.actors, data.topics))
  const scheduled = grouped(story.scheduled, ({ item, development: { data } }) =>
    keys(item.actors.length > 0 ? item.actors : data.actors, item.topics.length > 0 ? item.topics : data.topics),
  )
  const part = (entry: Entry<'actors'> | Entry<'topics'>): Channel => ({
    path: urlOf(entry),
    name: titleOf(entry),
    developments: developments.get(keyOf(entry)) ?? [],
    scheduled: scheduled.get(keyOf(entry)) ?? [],
  })
  return [
    { path: '/', developments: newest, scheduled: story.scheduled },
    ...story.actors.map(part),
    ...story.topics.map(part),
  ]
}

function keys(actors: readonly string[], topics: readonly string[]): string[] {
  return [...actors.map((id) => `actors/${id}`), ...topics.map((id) => `topics/${id}`)]
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}
