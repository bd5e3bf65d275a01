import fc from 'fast-check'
import ICAL from 'ical.js'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, it } from 'vitest'
import { feedStory, type Part } from '../../tests/feed-story.ts'
import { awkwardTexts } from '../story/awkward-texts.ts'
import { calendarOf, eventFile, writeCalendar } from './calendar.ts'
import { eventStatus, type CalendarEvent } from './calendar-events.ts'

const border: Part = ['topics/border.md', { title: 'The border' }]
const quay: Part = ['places/quay.md', { name: 'Quay', coordinates: [51.5, -0.1] }]
const later: Part = ['pages/about.md', { changes: [{ id: 'c', date: '2025-01-15', kind: 'update', note: 'New.' }] }]
const talks = (data: object = {}, id = '2025-01-10-talks'): Part => [
  `developments/${id}.md`,
  { title: 'Talks', topics: ['border'], ...data },
]
const plan = (data: object = {}) => ({ id: 'next', what: 'Round two', when: 'soon', date: '2025-01-20', ...data })

/** The events of a calendar, each as its properties by name. */
function eventsIn(text: string): Record<string, string>[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => Object.fromEntries(event.getAllProperties().map((each) => [each.name, each.getValues().join('|')])))
}

function calendar(parts: readonly Part[], path = '/'): Record<string, string>[] {
  return eventsIn(calendarOf(feedStory([border, quay, later, ...parts]).story, path))
}

describe('calendarOf', () => {
  it('has what happened as events of whole days, the end exclusive', () => {
    expect(calendar([talks({ places: ['quay'] })])).toMatchInlineSnapshot(`
      [
        {
          "categories": "The border",
          "created": "2025-01-10T12:00:00Z",
          "description": "It happened.

      https://example.org/developments/2025-01-10-talks/",
          "dtend": "2025-01-11",
          "dtstamp": "2025-01-10T12:00:00Z",
          "dtstart": "2025-01-10",
          "geo": "51.5,-0.1",
          "last-modified": "2025-01-10T12:00:00Z",
          "location": "Quay",
          "sequence": "0",
          "status": "CONFIRMED",
          "summary": "Talks",
          "transp": "TRANSPARENT",
          "uid": "https://example.org/developments/2025-01-10-talks/",
          "url": "https://example.org/developments/2025-01-10-talks/",
        },
      ]
    `)
  })

  it.each([
    ['2025-01-31', undefined, '2025-02-01'],
    ['2025-02-28', undefined, '2025-03-01'],
    ['2024-02-28', undefined, '2024-02-29'],
    ['2024-12-31', undefined, '2025-01-01'],
    ['2025-01-30', '2025-02-02', '2025-02-03'],
    ['9999-12-31', undefined, undefined],
  ])('ends what lasts from %s to %s before %s', (date, end, dtend) => {
    const [event] = calendar([talks({ date, end, published: date }, `${date}-talks`)])
    expect([event!['dtstart'], event!['dtend']]).toEqual([date, dtend])
  })

  it.each([
    ['planned', {}, 'TENTATIVE', 'Round two'],
    ['planned, and its day has passed', { date: '2025-01-12' }, 'TENTATIVE', 'Round two'],
    ['planned, and its outcome is recorded', { outcome: '2025-01-10-talks' }, 'CONFIRMED', 'Round two'],
    ['held', { status: 'held' }, 'CONFIRMED', 'Round two'],
    ['postponed', { status: 'postponed' }, 'TENTATIVE', 'Postponed: Round two'],
    ['cancelled', { status: 'cancelled' }, 'CANCELLED', 'Cancelled: Round two'],
    ['withdrawn', { status: 'withdrawn' }, 'CANCELLED', 'Withdrawn: Round two'],
  ])('says of what is %s', (_what, item, status, title) => {
    const event = calendar([talks({ scheduled: [plan(item)] })]).find(({ uid }) => uid!.includes('#'))
    expect([event!['status'], event!['summary']]).toEqual([status, title])
  })

  it('knows no other states', () => {
    expect(new Set(Object.values(eventStatus))).toEqual(new Set(['TENTATIVE', 'CONFIRMED', 'CANCELLED']))
  })

  it('leaves out plans without a day', () => {
    expect(calendar([talks({ scheduled: [plan({ date: undefined })] })])).toHaveLength(1)
  })

  it('knows an event by its first address, and counts its public changes', () => {
    const known = ({ uid, sequence, dtstamp }: Record<string, string>) => [uid, sequence, dtstamp]
    const change = { id: 'c', date: '2025-01-14', kind: 'update', note: 'Moved.' }
    const renamed = { title: 'New', formerly: ['2025-01-10-talks'], changes: [change], scheduled: [plan({ date: '2025-01-21', what: 'Other' })] } // prettier-ignore
    expect(calendar([talks({ scheduled: [plan()] })]).map(known)).toEqual([
      ['https://example.org/developments/2025-01-10-talks/', '0', '2025-01-10T12:00:00Z'],
      ['https://example.org/developments/2025-01-10-talks/#scheduled-next', '0', '2025-01-10T12:00:00Z'],
    ])
    expect(calendar([talks(renamed, '2025-01-10-c')]).map(known)).toEqual([
      ['https://example.org/developments/2025-01-10-talks/', '1', '2025-01-14T12:00:00Z'],
      ['https://example.org/developments/2025-01-10-talks/#scheduled-next', '1', '2025-01-14T12:00:00Z'],
    ])
  })

  it('counts what became of an announcement as a change, with the day of its outcome', () => {
    const outcome = talks({ published: '2025-01-22' }, '2025-01-20-round')
    const of = (item: object) => {
      const event = calendar([talks({ scheduled: [plan(item)] }), outcome]).find(({ uid }) => uid!.includes('#'))
      return [event!['sequence'], event!['last-modified'], event!['dtstamp']]
    }
    const [first, last] = ['2025-01-10T12:00:00Z', '2025-01-22T12:00:00Z']
    expect(of({})).toEqual(['0', first, first])
    expect(of({ status: 'postponed' })).toEqual(['0', first, first])
    expect(of({ status: 'cancelled' })).toEqual(['1', first, first])
    expect(of({ status: 'held', outcome: '2025-01-20-round' })).toEqual(['1', last, last])
  })

  it('is the topic’s or actor’s own', () => {
    expect(calendar([talks(), talks({ topics: [] }, '2025-01-11-other')], '/topics/border/')).toHaveLength(1)
    expect(() => calendar([], '/changes/')).toThrow('no calendar at /changes/')
  })

  it('is whole without any event', () => {
    const text = calendarOf(feedStory([border]).story, '/topics/border/')
    expect(text).toContain('X-WR-CALNAME;VALUE=TEXT:The border · Example\r\n')
    expect(text).toContain('BEGIN:VTIMEZONE\r\n')
    expect(eventsIn(text)).toEqual([])
  })
})

describe('eventFile', () => {
  it('has the event as the calendar has it', () => {
    const { story } = feedStory([border, later, talks({ scheduled: [plan()] })])
    expect(eventsIn(eventFile(story, '2025-01-10-talks', 'next'))).toEqual(eventsIn(calendarOf(story, '/')).slice(1))
    expect(() => eventFile(story, '2025-01-10-talks', 'none')).toThrow('no event')
  })
})

const event: CalendarEvent = {
  uid: 'https://example.org/a/',
  title: 'A',
  description: 'B',
  url: 'https://example.org/a/',
  start: '2025-01-10',
  end: '2025-01-11',
  status: 'CONFIRMED',
  sequence: 0,
  created: '2025-01-10',
  modified: '2025-01-10',
  categories: [],
}

const awkward = fc
  .string({
    unit: fc.constantFrom(...awkwardTexts, ';', ',', ':', '\\n', '\uD800', '\uFFFE', '\r', '\u007F', 'я中👩'.repeat(9)),
    maxLength: 12,
  })
  .map((text) => `x${text}y`)

/** What a calendar can say of a text. */
const said = (text: string) =>
  text.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}|[\0-\x08\x0B-\x1F\x7F-\x9F]/gu, '\uFFFD')

describe('writeCalendar', () => {
  it('keeps awkward texts as they are, in lines of 75 octets at most, and makes nothing of them', () => {
    fc.assert(
      fc.property(awkward, awkward, (title, other) => {
        const place = { name: other, coordinates: [1, 2] as const }
        const text = writeCalendar({
          title,
          events: [{ ...event, title, description: other, place, categories: [title, other] }],
        })
        expect(text).not.toMatch(/[^\r]\n|\r[^\n]/)
        for (const each of text.split('\r\n')) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75)
        const [found, ...more] = eventsIn(text)
        expect(more).toEqual([])
        expect(found).toMatchObject({
          summary: said(title),
          description: `${said(other)}\n\nhttps://example.org/a/`,
          location: said(other),
          categories: `${said(title)}|${said(other)}`,
        })
      }),
    )
  })

  it('is read by another parser as by the first', () => {
    fc.assert(
      fc.property(awkward, (title) => {
        const { events } = convertIcsCalendar(undefined, writeCalendar({ events: [{ ...event, title, sequence: 3 }] }))
        expect(events).toHaveLength(1)
        expect(events![0]).toMatchObject({ uid: event.uid, status: 'CONFIRMED', sequence: 3, start: { type: 'DATE' } })
      }),
    )
  })
})
