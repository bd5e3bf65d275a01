import { isWithin, type Story } from '../../story/story.ts'
import { cardOf, type Card } from '../card.ts'

export interface TimelineAttributes {
  topic?: string
  actor?: string
  from?: string
  to?: string
  kind?: string
}

/** Developments that fit all attributes, oldest first. */
export interface TimelineModel {
  cards: Card[]
}

export function timeline(story: Story, { topic, actor, from, to, kind }: TimelineAttributes): TimelineModel {
  const candidates = topic
    ? (story.developmentsBy.topic.get(topic) ?? [])
    : actor
      ? (story.developmentsBy.actor.get(actor) ?? [])
      : story.developments
  return {
    cards: candidates
      .filter(({ data }) => !actor || data.actors.includes(actor))
      .filter(({ data }) => (!kind || data.kind === kind) && isWithin(data.date, from, to))
      .map((development) => cardOf(story, development)),
  }
}
