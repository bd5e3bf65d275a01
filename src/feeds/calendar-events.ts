import { dayAfter, type PlainDate } from '../story/dates.ts'
import { latestDay } from '../story/latest-day.ts'
import { find, type Development, type ScheduledRecord, type Story } from '../story/story.ts'
import { anchors, firstUrlOf, siteUrl, urlOf } from '../story/urls.ts'
import { scheduledView } from '../views/records.ts'

/** An event that takes whole days. Addresses are whole. */
export interface CalendarEvent {
  /** Permanent: neither new words nor a new day change it. */
  uid: string
  title: string
  description: string
  url: string
  start: PlainDate
  /** The day after the last; undefined after the last day there is. */
  end: PlainDate | undefined
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  /** How often its entry has publicly changed and, of what was announced, whether it is settled. */
  sequence: number
  created: PlainDate
  /** The latest step of its entry’s public history, or of that which says what came of it. */
  modified: PlainDate
  place?: { name: string; coordinates: readonly [number, number] } | undefined
  categories: readonly string[]
}

/** Something that happened. */
export function developmentEvent(story: Story, development: Development): CalendarEvent {
  const { title, summary, date, end, places, topics } = development.data
  const site = siteUrl(story)
  return {
    uid: site + firstUrlOf(development),
    title,
    description: summary,
    url: site + urlOf(development),
    ...days(date, end),
    status: 'CONFIRMED',
    ...history(development),
    place: placeOf(story, places.length === 1 ? places[0] : undefined),
    categories: namesOf(story, topics),
  }
}

/**
 * What RFC 5545 calls what has become of an announcement. A plan is somebody’s word, so it stays tentative until it came about;
 * of what was put off nobody knows the day, which may be the old one.
 */
export const eventStatus = {
  planned: 'TENTATIVE',
  overdue: 'TENTATIVE',
  postponed: 'TENTATIVE',
  held: 'CONFIRMED',
  concluded: 'CONFIRMED',
  cancelled: 'CANCELLED',
  withdrawn: 'CANCELLED',
} as const satisfies Record<ScheduledRecord['state'], CalendarEvent['status']>

/** Said in the title too: many calendars show no status. */
const titleWords: Partial<Record<ScheduledRecord['state'], string>> = {
  postponed: 'Postponed: ',
  cancelled: 'Cancelled: ',
  withdrawn: 'Withdrawn: ',
}

/** Something that was announced, where it has a day. */
export function scheduledEvent(story: Story, record: ScheduledRecord): CalendarEvent | undefined {
  const { development, item, state } = record
  if (!item.date) return undefined
  const site = siteUrl(story)
  const { what, when, announced, outcome, state: stateWords } = scheduledView(story, record)
  const anchor = `#${anchors.scheduled(item.id)}`
  return {
    uid: site + firstUrlOf(development) + anchor,
    title: `${titleWords[state] ?? ''}${what}`,
    description: [
      `Announced on ${announced.text} for “${when}”: ${development.data.title}`,
      `State: ${stateWords}.`,
      ...(outcome ? [`Outcome: ${outcome.text}\n${site}${outcome.href}`] : []),
    ].join('\n'),
    url: site + urlOf(development) + anchor,
    ...days(item.date, item.end),
    status: eventStatus[state],
    ...revisions(story, record),
    place: placeOf(story, item.place),
    categories: namesOf(story, item.topics.length > 0 ? item.topics : development.data.topics),
  }
}

function days(date: PlainDate, end: PlainDate | undefined): Pick<CalendarEvent, 'start' | 'end'> {
  return { start: date, end: dayAfter(end ?? date) }
}

function history(development: Development): Pick<CalendarEvent, 'sequence' | 'created' | 'modified'> {
  const { changes, published } = development.data
  return { sequence: changes.length, created: published, modified: latestDay([development]) }
}

/**
 * An author who records what became of an announcement need not write a change of the entry that announced it: a calendar
 * would not know that its copy is old. So being settled counts as one, and the entry of the outcome has a day.
 */
function revisions(story: Story, { development, item, state }: ScheduledRecord): ReturnType<typeof history> {
  const { sequence, ...days } = history(development)
  const outcome = item.outcome === undefined ? undefined : find(story, 'developments', item.outcome)
  const isSettled = eventStatus[state] !== 'TENTATIVE'
  return { ...days, sequence: sequence + (isSettled ? 1 : 0), modified: latestDay(outcome ? [development, outcome] : [development]) } // prettier-ignore
}

function placeOf(story: Story, id: string | undefined): CalendarEvent['place'] {
  const place = id === undefined ? undefined : find(story, 'places', id)
  return place && { name: place.data.name, coordinates: place.data.coordinates }
}

function namesOf(story: Story, topics: readonly string[]): string[] {
  return topics.flatMap((id) => find(story, 'topics', id)?.data.title ?? [])
}
