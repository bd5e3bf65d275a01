import { getCollection, type CollectionEntry } from 'astro:content'

type Development = CollectionEntry<'developments'>

/** All developments, the newest first. */
export const developments = (await getCollection('developments')).sort(
  (a, b) => b.data.date.getTime() - a.data.date.getTime() || (a.id < b.id ? -1 : 1),
)
export const actors = new Map((await getCollection('actors')).map((actor) => [actor.id, actor]))
export const topics = new Map(
  (await getCollection('topics')).sort((a, b) => a.data.order - b.data.order).map((topic) => [topic.id, topic]),
)

const byId = new Map(developments.map((development) => [development.id, development]))
const byActor = listBy(({ data }) => data.actors)
const byTopic = listBy(({ data }) => data.topics)
const followers = listBy(({ data }) => data.follows)

export const ofActor = (id: string) => byActor.get(id) ?? []
export const ofTopic = (id: string) => byTopic.get(id) ?? []
/** What a development follows, and what follows it. */
export const relatedTo = ({ id, data }: Development) => [
  ...data.follows.map((earlier) => byId.get(earlier)!),
  ...(followers.get(id) ?? []),
]

function listBy(keysOf: (development: Development) => string[]): Map<string, Development[]> {
  const lists = new Map<string, Development[]>()
  for (const development of developments)
    for (const key of keysOf(development)) {
      const list = lists.get(key)
      if (list) list.push(development)
      else lists.set(key, [development])
    }
  return lists
}
