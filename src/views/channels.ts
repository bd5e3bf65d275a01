import { keyOf } from '../story/ids.ts'
import type { ChangeRecord, ScheduledRecord, Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'

/** What one feed and one calendar carry: those of the site, of an actor or of a topic. */
export interface Channel {
  /** The page it belongs to: `/`, `/actors/nato/`, `/topics/ceasefire/`. */
  path: string
  /** Publications, updates and corrections, newest first. */
  changes: readonly ChangeRecord[]
  /** What was announced, dated items by day, then the undated. */
  scheduled: readonly ScheduledRecord[]
}

/**
 * Every channel of the story, the site’s first. An actor’s or topic’s has what happened with or to it: its own changes,
 * those of its developments and of its documents, and the plans that name it, or that name nobody but stand in a development of its own.
 */
export function channelsOf(story: Story): Channel[] {
  const changes = grouped(story.changes, ({ entry }) => {
    const own = [keyOf(entry)]
    if (entry.collection === 'developments') return [...own, ...keys(entry.data.actors, entry.data.topics)]
    if (entry.collection !== 'documents') return own
    const { parties, topics, points } = entry.data
    return [...own, ...keys(parties, [...topics, ...points.map(({ topic }) => topic)])]
  })
  const scheduled = grouped(story.scheduled, ({ item, development: { data } }) =>
    keys(item.actors.length > 0 ? item.actors : data.actors, item.topics.length > 0 ? item.topics : data.topics),
  )
  const part = (entry: { collection: 'actors' | 'topics'; id: string }): Channel => ({
    path: urlOf(entry),
    changes: changes.get(keyOf(entry)) ?? [],
    scheduled: scheduled.get(keyOf(entry)) ?? [],
  })
  return [
    { path: '/', changes: story.changes, scheduled: story.scheduled },
    ...story.actors.map(({ id }) => part({ collection: 'actors', id })),
    ...story.topics.map(({ id }) => part({ collection: 'topics', id })),
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
