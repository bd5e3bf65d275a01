import type { PlainDate } from '../story/dates.ts'
import type { AnyEntry } from '../story/entry.ts'
import { officeOn } from '../story/offices.ts'
import type { By, Dispute } from '../story/schema/shared.ts'
import {
  get,
  isAhead,
  speakersOf,
  type PositionRecord,
  type ScheduledRecord,
  type StatementRecord,
  type Story,
} from '../story/story.ts'
import { anchors, embedUrls, eventUrl, statementUrl, urlOf } from '../story/urls.ts'
import { dateView, type DateView } from './date-view.ts'
import { embedAt } from './embeds/embed-list.ts'
import { entryLink, linksTo, linkTo, type Link } from './link.ts'
import { sourceMarks, type SourceMark } from './source-view.ts'

/** Who speaks: an actor with the office held that day, or an unnamed voice and who reported it. */
export interface Voice {
  name: string
  href?: string | undefined
  /** “US Secretary of State”, or for unnamed voices “according to Reuters”. */
  office?: string | undefined
}

export interface StatementView {
  anchor: string
  href: string
  voices: Voice[]
  date: DateView
  at?: string | undefined
  says?: string | undefined
  quote?: string | undefined
  original?: { lang: string; text: string } | undefined
  translatedBy?: string | undefined
  variants: { quote: string; sources: SourceMark[] }[]
  status?: string | undefined
  topics: Link[]
  /** Set where the statement became a party’s position. */
  position?: { parties: Link[]; topic: Link; withdrawn: boolean } | undefined
  sources: SourceMark[]
  development: Link
  /** Its page for frames, where it has one. */
  embed?: string | undefined
}

export interface ScheduledView {
  anchor: string
  what: string
  when: string
  date?: DateView | undefined
  /** “planned”, “held”, “outcome recorded”, “no outcome recorded” … */
  state: string
  place?: Link | undefined
  actors: Link[]
  topics: Link[]
  outcome?: Link | undefined
  /** The file that puts it into a calendar, where its day is not past. */
  event?: string | undefined
  sources: SourceMark[]
  development: Link
  /** When it was announced. */
  announced: DateView
}

export interface DisputeView {
  point: string
  accounts: { voices: Voice[]; says: string; sources: SourceMark[] }[]
}

/** What a party wants on a topic, as one cell or line. */
export interface PositionView {
  party: Link
  topic: Link
  statement: StatementView
  withdrawn: boolean
}

/** The people or bodies behind a `by`, with the office each held on the day. */
export function voicesOf(story: Story, by: By, date: PlainDate): Voice[] {
  if (typeof by === 'object' && !Array.isArray(by))
    return [{ name: by.label, office: by.via && `according to ${by.via}` }]
  return speakersOf(by).map((id) => {
    const actor = get(story, 'actors', id)
    return { name: actor.data.name, href: urlOf(actor), office: officeOn(actor, date)?.title }
  })
}

export function statementView(story: Story, record: StatementRecord): StatementView {
  const { development, statement, date } = record
  return {
    anchor: anchors.statement(statement.id),
    href: statementUrl(development.id, statement.id),
    voices: voicesOf(story, statement.by, date),
    date: dateView(date),
    at: statement.at,
    says: statement.says,
    quote: statement.quote,
    original: statement.original,
    translatedBy: statement.translatedBy,
    variants: statement.variants.map(({ quote, sources }) => ({
      quote,
      sources: sourceMarks(story, development, sources),
    })),
    status: statement.status,
    topics: linksTo(story, 'topics', record.topics),
    position: positionOf(story, record),
    sources: sourceMarks(story, development, statement.sources),
    development: entryLink(development),
    embed: embedAt(story, embedUrls.statement(development.id, statement.id)),
  }
}

function positionOf(story: Story, record: StatementRecord): StatementView['position'] {
  const [first, ...others] = story.positionsSetBy.get(record.statement) ?? []
  if (!first) return undefined
  return {
    parties: [first, ...others].map(({ party }) => linkTo(story, { collection: 'actors', id: party })),
    topic: linkTo(story, { collection: 'topics', id: first.topic }),
    withdrawn: first.withdrawn,
  }
}

export function positionView(story: Story, record: PositionRecord): PositionView {
  return {
    party: linkTo(story, { collection: 'actors', id: record.party }),
    topic: linkTo(story, { collection: 'topics', id: record.topic }),
    statement: statementView(story, record),
    withdrawn: record.withdrawn,
  }
}

const stateWords = {
  planned: 'planned',
  held: 'held',
  postponed: 'postponed',
  cancelled: 'cancelled',
  withdrawn: 'withdrawn',
  concluded: 'outcome recorded',
  overdue: 'no outcome recorded',
} as const satisfies Record<ScheduledRecord['state'], string>

export function scheduledView(story: Story, record: ScheduledRecord): ScheduledView {
  const { development, item, state } = record
  return {
    anchor: anchors.scheduled(item.id),
    what: item.what,
    when: item.when,
    date: item.date && dateView(item.date, item.end),
    state: stateWords[state],
    place: item.place && linkTo(story, { collection: 'places', id: item.place }),
    actors: linksTo(story, 'actors', item.actors),
    topics: linksTo(story, 'topics', item.topics),
    outcome: item.outcome && linkTo(story, { collection: 'developments', id: item.outcome }),
    event: item.date && isAhead(record, story.asOf) ? eventUrl(development.id, item.id) : undefined,
    sources: sourceMarks(story, development, item.sources),
    development: entryLink(development),
    announced: dateView(development.data.date),
  } as ScheduledView
}

export function disputeView(story: Story, entry: AnyEntry, date: PlainDate, dispute: Dispute): DisputeView {
  return {
    point: dispute.point,
    accounts: dispute.accounts.map(({ by, says, sources }) => ({
      voices: voicesOf(story, by, date),
      says,
      sources: sourceMarks(story, entry, sources),
    })),
  }
}
