import type { Development, Story } from '../story/story.ts'
import { entryLink, linkTo, type Link } from './link.ts'

/** What stands before and after a development. */
export interface Neighbours {
  previous?: Link | undefined
  next?: Link | undefined
}

/** Before and after it on one of its topics. */
export interface TopicNeighbours extends Neighbours {
  topic: Link
}

/** Before and after it in the whole story. */
export function neighboursInTime(story: Story, id: string): Neighbours {
  return neighboursAt(story.developments, story.placeInOrder.get(id) ?? 0)
}

/** Before and after it on each of its topics; topics on which it stands alone are left out. */
export function neighboursByTopic(story: Story, { id, data }: Development): TopicNeighbours[] {
  return data.topics
    .map((topic) => {
      const developments = story.developmentsBy.topic.get(topic) ?? []
      const neighbours = neighboursAt(developments, indexIn(story, developments, id))
      return { topic: linkTo(story, { collection: 'topics', id: topic }), ...neighbours }
    })
    .filter(({ previous, next }) => previous || next)
}

function neighboursAt(developments: readonly Development[], index: number): Neighbours {
  const [previous, next] = [developments[index - 1], developments[index + 1]]
  return { previous: previous && entryLink(previous), next: next && entryLink(next) }
}

/** Where a development stands in a list that is in the story’s order, by halving. */
function indexIn(story: Story, developments: readonly Development[], id: string): number {
  const placeOf = (id: string) => story.placeInOrder.get(id) ?? 0
  const place = placeOf(id)
  let [low, high] = [0, developments.length - 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (placeOf(developments[middle]!.id) < place) low = middle + 1
    else high = middle
  }
  return low
}
