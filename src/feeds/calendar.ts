import ICAL from 'ical.js'
import { byCodeUnit, type PlainDate } from '../story/dates.ts'
import type { Story } from '../story/story.ts'
import { siteUrl } from '../story/urls.ts'
import { channelAt } from '../views/channels.ts'
import { subscriptionOf } from '../views/subscriptions.ts'
import { developmentEvent, scheduledEvent, type CalendarEvent } from './calendar-events.ts'
import { momentOf } from './feed.ts'

/** How many events a calendar holds: all that is dated in most stories, the latest days of a long one. */
export const calendarLengths = { site: 1000, part: 200 } as const

// The library folds what follows the space of a continuation line at this length, so that line has one octet more:
// together at most 75 (RFC 5545, 3.1).
ICAL.foldLength = 74

/** The calendar of the site, an actor or a topic. Throws for a page without one. */
export function calendarOf(story: Story, path: string): string {
  const channel = channelAt(story, path)
  if (!channel) throw new Error(`There is no calendar at ${path}.`)
  const length = channel.name === undefined ? calendarLengths.site : calendarLengths.part
  const events = [
    ...channel.developments.map((development) => developmentEvent(story, development)),
    ...channel.scheduled.flatMap((record) => scheduledEvent(story, record) ?? []),
  ]
    .sort((x, y) => byCodeUnit(x.start, y.start) || byCodeUnit(x.uid, y.uid))
    .slice(-length)
  const { name } = story.file
  return writeCalendar({
    title: channel.name === undefined ? name : `${channel.name} · ${name}`,
    page: siteUrl(story) + path,
    source: siteUrl(story) + subscriptionOf(story, path).calendar!.file,
    events,
  })
}

/** One announced item by itself. Throws where it has no day. */
export function eventFile(story: Story, development: string, item: string): string {
  const record = story.scheduledBy.development.get(development)?.find((each) => each.item.id === item)
  const event = record && scheduledEvent(story, record)
  if (!event) throw new Error(`There is no event ${development}/${item}.`)
  return writeCalendar({ events: [event] })
}

/** A property of jCal (RFC 7265): name, parameters, type and values. */
type Property = [name: string, parameters: object, type: string, ...values: unknown[]]
type Component = [name: string, properties: Property[], components: Component[]]

/** Events as a calendar (RFC 5545, with names and refreshing of RFC 7986). What is not subscribed to has neither name nor source. */
export function writeCalendar(calendar: {
  events: readonly CalendarEvent[]
  title?: string
  page?: string
  source?: string
}): string {
  const { events, title, page, source } = calendar
  const properties: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Parley//Parley//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
  ]
  if (title !== undefined) properties.push(text('name', title), text('x-wr-calname', title))
  if (page !== undefined) properties.push(['url', {}, 'uri', page])
  if (source !== undefined)
    properties.push(
      ['source', {}, 'uri', source],
      ['refresh-interval', {}, 'duration', 'P1D'],
      ['x-published-ttl', {}, 'unknown', 'P1D'],
    )
  const components = events.length > 0 ? events.map(eventComponent) : [emptyZone]
  return ICAL.stringify(['vcalendar', properties, components])
}

function eventComponent(event: CalendarEvent): Component {
  const { uid, title, description, url, start, end, status, sequence, created, modified, place, categories } = event
  const properties: (Property | false | undefined)[] = [
    text('uid', uid),
    // Not the clock’s: without METHOD it says when the event was last revised (RFC 5545, 3.8.7.2).
    moment('dtstamp', modified),
    moment('created', created),
    moment('last-modified', modified),
    ['sequence', {}, 'integer', sequence],
    ['dtstart', {}, 'date', start],
    end !== undefined && ['dtend', {}, 'date', end],
    text('summary', title),
    text('description', `${description}\n\n${url}`),
    ['url', {}, 'uri', url],
    place && text('location', place.name),
    place && ['geo', {}, 'float', [...place.coordinates]],
    categories.length > 0 && ['categories', {}, 'text', ...categories.map(sayable)],
    text('status', status),
    text('transp', 'TRANSPARENT'),
  ]
  return ['vevent', properties.filter((property) => property !== false && property !== undefined), []]
}

function text(name: string, value: string): Property {
  return [name, {}, 'text', sayable(value)]
}

function moment(name: string, date: PlainDate): Property {
  return [name, {}, 'date-time', momentOf(date)]
}

/** Text without what RFC 5545 (3.1, 3.3.11) has no way to say: control characters but tabs and line breaks, lone surrogates. */
function sayable(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]/gu, '\uFFFD')
}

/** A calendar must have a component (RFC 5545, 3.6): one without events says what UTC is. */
const emptyZone: Component = [
  'vtimezone',
  [['tzid', {}, 'text', 'Etc/UTC']],
  [
    [
      'standard',
      [
        ['dtstart', {}, 'date-time', '1970-01-01T00:00:00'],
        ['tzoffsetfrom', {}, 'utc-offset', '+00:00'],
        ['tzoffsetto', {}, 'utc-offset', '+00:00'],
      ],
      [],
    ],
  ],
]
