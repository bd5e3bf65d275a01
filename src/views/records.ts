import type { PlainDate } from '../story/dates.ts'
import type { AnyEntry } from '../story/entry.ts'
import { officeOn } from '../story/offices.ts'
import type { By, Dispute } from '../story/schema/shared.ts'
import { listSources, type ListedSource } from '../story/source-list.ts'
import {
  get,
  speakersOf,
  type ChangeRecord,
  type PositionRecord,
  type ScheduledRecord,
  type StatementRecord,
  type Story,
} from '../story/story.ts'
import { anchors, pageUrlOf, statementUrl, urlOf } from '../story/urls.ts'
import { formatDate, formatSpan } from './format-date.ts'
import { entryLink, linksTo, linkTo, type Link } from './link.ts'

/** Who speaks: an actor with the office held that day, or an unnamed voice and who reported it. */
export interface Voice {
  name: string
  href?: string | undefined
  /** “US Secretary of State”, or for unnamed voices “according to Reuters”. */
  office?: string | undefined
}

/** A reference to a numbered source. */
export interface SourceMark {
  number: number
  href: string
  /** “TASS: Kremlin rules out …” */
  label: string
  publisher: string
}

/** A date as machines and people read it. */
export interface DateView {
  iso: string
  text: string
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
}

export interface ScheduledView {
  anchor: string
  what: string
  when: string
  date?: DateView | undefined
  /** “planned”, “held”, “no outcome recorded” … */
  state: string
  place?: Link | undefined
  actors: Link[]
  topics: Link[]
  outcome?: Link | undefined
  sources: SourceMark[]
  development: Link
}

export interface DisputeView {
  point: string
  accounts: { voices: Voice[]; says: string; sources: SourceMark[] }[]
}

export interface SourceView {
  number: number
  anchor: string
  title: string
  publisher: string
  agency?: string | undefined
  url?: string | undefined
  note?: string | undefined
  published?: DateView | undefined
  archived?: string | undefined
  accessed?: DateView | undefined
  lang?: string | undefined
  /** The development whose source this is, where it is another’s. */
  from?: Link | undefined
}

export interface ChangeView {
  anchor: string
  /** Its permanent address. */
  href: string
  date: DateView
  kind: string
  note: string
  was?: string | undefined
  now?: string | undefined
  entry: Link
}

/** What a party wants on a topic, as one cell or line. */
export interface PositionView {
  party: Link
  topic: Link
  statement: StatementView
  withdrawn: boolean
}

export function dateView(date: string, end?: string): DateView {
  return { iso: date, text: formatSpan(date, end) }
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

/** The marks of an entry’s sources, in the order of their numbers. */
export function sourceMarks(story: Story, entry: AnyEntry, ids: readonly string[]): SourceMark[] {
  const listed = listSources(story, entry)
  const sources = ids.flatMap((id) => listed.get(id) ?? []).sort((a, b) => a.number - b.number)
  return sources.map((source) => markOf(entry, source))
}

function markOf(entry: AnyEntry, { number, anchor, source }: ListedSource): SourceMark {
  return {
    number,
    href: `${pageUrlOf(entry)}#${anchor}`,
    label: `${source.publisher}: ${source.title}`,
    publisher: source.publisher,
  }
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

export function scheduledView(story: Story, { development, item, state }: ScheduledRecord): ScheduledView {
  return {
    anchor: anchors.scheduled(item.id),
    what: item.what,
    when: item.when,
    date: item.date && dateView(item.date, item.end),
    state: state === 'overdue' ? 'no outcome recorded' : state,
    place: item.place && linkTo(story, { collection: 'places', id: item.place }),
    actors: linksTo(story, 'actors', item.actors),
    topics: linksTo(story, 'topics', item.topics),
    outcome: item.outcome && linkTo(story, { collection: 'developments', id: item.outcome }),
    sources: sourceMarks(story, development, item.sources),
    development: entryLink(development),
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

/** The numbered source list of an entry. */
export function sourceViews(story: Story, entry: AnyEntry): SourceView[] {
  return [...listSources(story, entry).values()].map(({ number, anchor, source, from }) => ({
    number,
    anchor,
    title: source.title,
    publisher: source.publisher,
    agency: source.agency === source.publisher ? undefined : source.agency,
    url: source.url,
    note: source.note,
    published: source.published ? { iso: source.published, text: formatDate(source.published) } : undefined,
    archived: source.archived,
    accessed: source.accessed ? dateView(source.accessed) : undefined,
    lang: source.lang,
    from: from && entryLink(from),
  }))
}

const changeNotes = { published: 'Published', update: 'Update', correction: 'Correction' } as const

export function changeView({ entry, date, kind, change }: ChangeRecord): ChangeView {
  const anchor = !change
    ? 'published'
    : entry.collection === 'terms'
      ? anchors.termChange(entry.id, change.id)
      : anchors.change(change.id)
  return {
    anchor,
    href: `${pageUrlOf(entry)}#${anchor}`,
    date: dateView(date),
    kind: changeNotes[kind],
    note: change?.note ?? 'First published.',
    was: change?.was,
    now: change?.now,
    entry: entryLink(entry),
  }
}
