import type { FuzzyDate, PlainDate } from './dates.ts'
import type { AnyEntry, Entry } from './entry.ts'
import { keyOf, type EntryRef } from './ids.ts'
import type { NameIndex } from './names.ts'
import type { OfficeHolder } from './offices.ts'
import type { Collection } from './schema/index.ts'
import type { By, Change, Scheduled, Statement } from './schema/shared.ts'
import type { StoryFile } from './schema/story-file.ts'

export type Development = Entry<'developments'>

/** What someone said, with the development it stands in. */
export interface StatementRecord {
  development: Development
  statement: Statement
  date: PlainDate
  /** Ids of the actors who spoke; empty for unnamed voices. */
  speakers: string[]
  /** The statement’s topics and its position’s. */
  topics: string[]
}

/** What a party wanted on a topic from a day on. */
export interface PositionRecord extends StatementRecord {
  /** An actor id: a state or organisation where the speaker holds an office in one. */
  party: string
  topic: string
  withdrawn: boolean
}

export interface ScheduledRecord {
  development: Development
  item: Scheduled
  /**
   * `concluded` when a later development says what came of it and no status says how;
   * `overdue` when the day is past and neither was recorded.
   */
  state: Scheduled['status'] | 'concluded' | 'overdue'
}

/** One step of the story’s public history, publication included. */
export interface ChangeRecord {
  /** `developments/2025-02-12-call#published`, `actors/nato#c1`: permanent. */
  id: string
  entry: AnyEntry
  date: PlainDate
  kind: Change['kind'] | 'published'
  change?: Change | undefined
}

/** Where an entry is referred to, with the sentence that does. */
export interface Backlink {
  from: AnyEntry
  sentence: string
}

/** An entry that was removed: its address says when and why. */
export interface Tombstone {
  of: EntryRef
  date: PlainDate
  reason: string
  /** The entry to read instead. */
  see?: EntryRef | undefined
}

/** An image file: its size in pixels. */
export interface ImageFile {
  width: number
  height: number
}

/** The joined story: lists in their published order, and indexes by id. */
export interface Story {
  file: StoryFile
  /** The story’s “now”: the latest publication or change of any entry. */
  asOf: PlainDate
  byKey: ReadonlyMap<string, AnyEntry>
  /** By date; within a day what answers comes later, then `order`, then id. */
  developments: readonly Development[]
  /** The place of each development in that order, by id. */
  placeInOrder: ReadonlyMap<string, number>
  /** By name. */
  actors: readonly Entry<'actors'>[]
  /** By `order`. */
  topics: readonly Entry<'topics'>[]
  /** By date. */
  documents: readonly Entry<'documents'>[]
  places: readonly Entry<'places'>[]
  terms: readonly Entry<'terms'>[]
  pages: readonly Entry<'pages'>[]
  developmentsBy: Readonly<
    Record<'actor' | 'topic' | 'place' | 'document' | 'month', ReadonlyMap<string, readonly Development[]>>
  >
  /** Who holds or held an office in a state or organisation, by its id. */
  officeHolders: ReadonlyMap<string, readonly OfficeHolder[]>
  documentsByTopic: ReadonlyMap<string, readonly Entry<'documents'>[]>
  /** Which developments answered one, by its id. */
  answersTo: ReadonlyMap<string, readonly Development[]>
  /** Which document is a later version of one, by its id. */
  revisionsOf: ReadonlyMap<string, readonly Entry<'documents'>[]>
  /** By date. */
  statements: readonly StatementRecord[]
  statementsBy: Readonly<Record<'actor' | 'topic' | 'development', ReadonlyMap<string, readonly StatementRecord[]>>>
  /** By date. */
  positions: readonly PositionRecord[]
  /** The positions a statement set, one for each party it speaks for. */
  positionsSetBy: ReadonlyMap<Statement, readonly PositionRecord[]>
  positionsByTopic: ReadonlyMap<string, readonly PositionRecord[]>
  positionsByParty: ReadonlyMap<string, readonly PositionRecord[]>
  /** Backlinks by entry key, in story order. */
  backlinks: ReadonlyMap<string, readonly Backlink[]>
  /** Dated items by day, then the undated. */
  scheduled: readonly ScheduledRecord[]
  /** By the development that announced them, and by the one that says what came of them. */
  scheduledBy: Readonly<Record<'development' | 'outcome', ReadonlyMap<string, readonly ScheduledRecord[]>>>
  /** Newest first. */
  changes: readonly ChangeRecord[]
  /** Newest first, by entry key. */
  changesByKey: ReadonlyMap<string, readonly ChangeRecord[]>
  /** Old addresses and where they lead now. */
  redirects: readonly { from: EntryRef; to: EntryRef }[]
  /** Newest first. */
  tombstones: readonly Tombstone[]
  /** Every address the site has had, from its root: what `published-urls.txt` records. */
  published: readonly string[]
  /** All names that link by themselves. */
  names: NameIndex
  /** The images of `content/images/`, by file name. */
  images: ReadonlyMap<string, ImageFile>
}

/** The entry with that id, or undefined. */
export function find<C extends Collection>(story: Story, collection: C, id: string): Entry<C> | undefined {
  return story.byKey.get(keyOf({ collection, id })) as Entry<C> | undefined
}

/** The entry with that id. Throws for an id that the check should have refused. */
export function get<C extends Collection>(story: Story, collection: C, id: string): Entry<C> {
  const entry = find(story, collection, id)
  if (!entry) throw new Error(`No entry ${collection}/${id} in this story: the check must run first.`)
  return entry
}

/** The ids of the actors behind a `by`; none for unnamed voices. */
export function speakersOf(by: By): string[] {
  if (typeof by === 'string') return [by]
  return Array.isArray(by) ? by : []
}

/** A cell of the ledger: what one party wants on one topic, and the records before that. */
export interface Stance {
  party: string
  topic: string
  latest: PositionRecord
  /** Oldest first, `latest` included. */
  history: PositionRecord[]
}

/**
 * The position of each party on each topic as of a day (that day included), in order of party id, then topic.
 * A party whose latest record withdraws the position keeps its row: the latest says so.
 */
export function stancesAsOf(records: readonly PositionRecord[], date: PlainDate): Stance[] {
  const stances = new Map<string, Stance>()
  for (const record of records) {
    if (record.date > date) break
    const key = `${record.party} ${record.topic}`
    const stance = stances.get(key)
    if (stance) {
      stance.history.push(record)
      stance.latest = record
    } else {
      stances.set(key, { party: record.party, topic: record.topic, latest: record, history: [record] })
    }
  }
  return [...stances.keys()].sort().map((key) => stances.get(key)!)
}

/** Whether something announced is still to come: not called off, and its day, where it has one, not past. */
export function isAhead({ state, item }: ScheduledRecord, asOf: PlainDate): boolean {
  if (item.outcome || (state !== 'planned' && state !== 'postponed')) return false
  return !item.date || (item.end ?? item.date) >= asOf
}

/** Whether a day lies in a range; a month or a year as its end counts whole. */
export function isWithin(date: PlainDate, from: FuzzyDate | undefined, to: FuzzyDate | undefined): boolean {
  return (!from || date >= from) && (!to || date.slice(0, to.length) <= to)
}
