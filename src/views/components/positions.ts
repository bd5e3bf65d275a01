import type { Story } from '../../story/story.ts'
import { idsIn } from '../../story/vocabulary.ts'
import { stanceViews, type StanceView } from '../ledger.ts'
import { linkTo, type Link } from '../link.ts'
import { dateView, type DateView } from '../date-view.ts'

export interface PositionsAttributes {
  topic: string
  actors?: string
  asOf?: string
}

/** The positions of all parties, or of those named, on a topic as of a day. */
export interface PositionsModel {
  topic: Link
  asOf: DateView
  stances: StanceView[]
}

export function positions(story: Story, { topic, actors, asOf = story.asOf }: PositionsAttributes): PositionsModel {
  const parties = actors ? idsIn(actors) : undefined
  const records = (story.positionsByTopic.get(topic) ?? []).filter(({ party }) => !parties || parties.includes(party))
  return {
    topic: linkTo(story, { collection: 'topics', id: topic }),
    asOf: dateView(asOf),
    stances: stanceViews(story, records, asOf),
  }
}
