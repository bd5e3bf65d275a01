import type { Event, EventStatusType } from 'schema-dts'
import { get, type ScheduledRecord, type Story } from '../../story/story.ts'
import { absoluteUrl, anchors, urlOf } from '../../story/urls.ts'
import { idOf, referencesTo } from './graph.ts'

/**
 * What schema.org says of something announced. `EventScheduled` also means that it took place; of what passed without a
 * recorded outcome nothing is said.
 */
const statuses: Readonly<Record<ScheduledRecord['state'], EventStatusType | undefined>> = {
  planned: 'https://schema.org/EventScheduled',
  held: 'https://schema.org/EventScheduled',
  concluded: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
  withdrawn: 'https://schema.org/EventCancelled',
  overdue: undefined,
}

/** Something announced as an event; null where it has no day, since an event without one tells programs nothing. */
export function event(story: Story, { development, item, state }: ScheduledRecord): Event | null {
  if (item.date === undefined) return null
  const place = item.place === undefined ? undefined : get(story, 'places', item.place)
  return {
    '@type': 'Event',
    '@id': absoluteUrl(story, `${urlOf(development)}#${anchors.scheduled(item.id)}`),
    name: item.what,
    startDate: item.date,
    endDate: item.end,
    eventStatus: statuses[state],
    location: place && { '@type': 'Place', '@id': idOf(story, place), name: place.data.name },
    about: referencesTo(story, 'topics', item.topics),
  }
}
