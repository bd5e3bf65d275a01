import { byCodeUnit, monthOf, type PlainDate } from './dates.ts'
import { titleOf, type AnyEntry, type Entry } from './entry.ts'
import { keyOf } from './ids.ts'
import { latestDay } from './latest-day.ts'
import { buildNameIndex } from './names.ts'
import { officeHoldersByBody, partyOn } from './offices.ts'
import { orderDevelopments } from './order-developments.ts'
import type { Collection } from './schema/index.ts'
import type { StoryFile } from './schema/story-file.ts'
import {
  speakersOf,
  type Backlink,
  type ChangeRecord,
  type Development,
  type ImageFile,
  type PositionRecord,
  type ScheduledRecord,
  type StatementRecord,
  type Story,
} from './story.ts'
import { tombstonesOf } from './tombstones.ts'

/**
 * Joins checked entries into the story. Pure, and linear in the number of entries and references apart from sorting.
 * Drafts are left out unless asked for. Expects entries without findings: references to nothing are skipped, not reported.
 */
export function buildStory(
  file: StoryFile,
  all: Iterable<AnyEntry>,
  options: { drafts?: boolean; images?: ReadonlyMap<string, ImageFile>; published?: readonly string[] } = {},
): Story {
  const entries = [...all]
    .filter((entry) => options.drafts || !entry.data.draft)
    .sort((a, b) => byCodeUnit(keyOf(a), keyOf(b)))
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const of = <C extends Collection>(collection: C) =>
    entries.filter((entry) => entry.collection === collection) as unknown as Entry<C>[]

  const developments = orderDevelopments(of('developments'))
  const documents = of('documents').sort((a, b) => byCodeUnit(a.data.date, b.data.date) || byCodeUnit(a.id, b.id))
  const statements = statementsOf(developments)
  const positions = positionsOf(statements, byKey)
  const published = entries.filter(({ data }) => !data.draft)
  const asOf = latestDay(published)
  const scheduled = scheduledOf(developments, asOf)
  const changes = changesOf(entries)
  return {
    file,
    asOf,
    byKey,
    developments,
    placeInOrder: new Map(developments.map(({ id }, index) => [id, index])),
    actors: of('actors').sort(byTitle),
    topics: of('topics').sort((a, b) => a.data.order - b.data.order || byCodeUnit(a.id, b.id)),
    documents,
    places: of('places').sort(byTitle),
    terms: of('terms').sort(byTitle),
    pages: of('pages'),
    developmentsBy: {
      actor: groupBy(developments, (development) => development.data.actors),
      topic: groupBy(developments, (development) => development.data.topics),
      place: groupBy(developments, (development) => development.data.places),
      document: groupBy(developments, (development) => development.data.documents),
      month: groupBy(developments, (development) => [monthOf(development.data.date)]),
    },
    officeHolders: officeHoldersByBody(of('actors')),
    documentsByTopic: groupBy(documents, ({ data }) => [...data.topics, ...data.points.map((point) => point.topic)]),
    answersTo: groupBy(developments, (development) => development.data.follows),
    revisionsOf: groupBy(documents, ({ data }) => (data.revises ? [data.revises] : [])),
    statements,
    statementsBy: {
      actor: groupBy(statements, (record) => record.speakers),
      topic: groupBy(statements, (record) => record.topics),
      development: groupBy(statements, ({ development }) => [development.id]),
    },
    positions,
    positionsSetBy: Map.groupBy(positions, ({ statement }) => statement),
    positionsByTopic: groupBy(positions, (record) => [record.topic]),
    positionsByParty: groupBy(positions, (record) => [record.party]),
    backlinks: backlinksOf([...developments, ...entries.filter((entry) => entry.collection !== 'developments')]),
    scheduled,
    scheduledBy: {
      development: groupBy(scheduled, ({ development }) => [development.id]),
      outcome: groupBy(scheduled, ({ item }) => (item.outcome ? [item.outcome] : [])),
    },
    changes,
    changesByKey: groupBy(changes, ({ entry }) => [keyOf(entry)]),
    redirects: entries.flatMap((entry) =>
      entry.data.formerly.map((id) => ({
        from: { collection: entry.collection, id },
        to: { collection: entry.collection, id: entry.id },
      })),
    ),
    tombstones: tombstonesOf(file.tombstones),
    published: options.published ?? [],
    names: buildNameIndex(published),
    images: usedImages(entries, options.images ?? new Map()),
  }
}

function byTitle(a: AnyEntry, b: AnyEntry): number {
  return byCodeUnit(titleOf(a).toLowerCase(), titleOf(b).toLowerCase()) || byCodeUnit(a.id, b.id)
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

/** Who said what, by date. */
export function statementsOf(developments: readonly Development[]): StatementRecord[] {
  return developments
    .flatMap((development) =>
      development.data.statements.map((statement) => ({
        development,
        statement,
        date: statement.date ?? development.data.date,
        speakers: speakersOf(statement.by),
        topics: [...new Set([...positionTopic(statement.position), ...statement.topics])],
      })),
    )
    .sort((a, b) => byCodeUnit(a.date, b.date))
}

function positionTopic(position: StatementRecord['statement']['position']): string[] {
  if (position === undefined) return []
  return [typeof position === 'string' ? position : position.topic]
}

/** The positions that statements set: one for each party a statement speaks for. */
export function positionsOf(
  statements: readonly StatementRecord[],
  byKey: ReadonlyMap<string, AnyEntry>,
): PositionRecord[] {
  const positions: PositionRecord[] = []
  for (const record of statements) {
    const { position } = record.statement
    if (position === undefined) continue
    const stated = typeof position === 'string' ? { topic: position } : position
    const parties = stated.for
      ? [stated.for]
      : record.speakers.map((id) => {
          const actor = byKey.get(keyOf({ collection: 'actors', id }))
          return actor ? partyOn(actor as Entry<'actors'>, record.date) : id
        })
    for (const party of new Set(parties)) {
      positions.push({ ...record, party, topic: stated.topic, withdrawn: stated.withdrawn ?? false })
    }
  }
  return positions
}

function backlinksOf(entries: readonly AnyEntry[]): Map<string, Backlink[]> {
  const backlinks = new Map<string, Backlink[]>()
  for (const from of entries) {
    const seen = new Set<string>()
    for (const mention of from.facts.mentions) {
      const key = keyOf(mention.to)
      const once = `${key} ${mention.sentence}`
      if (key === keyOf(from) || seen.has(once)) continue
      seen.add(once)
      const links = backlinks.get(key)
      if (links) links.push({ from, sentence: mention.sentence })
      else backlinks.set(key, [{ from, sentence: mention.sentence }])
    }
  }
  return backlinks
}

function scheduledOf(developments: readonly Development[], asOf: PlainDate): ScheduledRecord[] {
  return developments
    .flatMap((development) => development.data.scheduled.map((item) => ({ development, item })))
    .map(({ development, item }) => {
      const day = item.end ?? item.date
      if (item.status !== 'planned') return { development, item, state: item.status }
      if (item.outcome) return { development, item, state: 'concluded' as const }
      const past = day !== undefined && day < asOf
      return { development, item, state: past ? ('overdue' as const) : item.status }
    })
    .sort((a, b) => byCodeUnit(a.item.date ?? '9999', b.item.date ?? '9999'))
}

/** Newest first; of one day and entry, publication is the oldest and the author’s order counts. */
function changesOf(entries: readonly AnyEntry[]): ChangeRecord[] {
  const changes = entries.flatMap((entry): ChangeRecord[] => {
    const list = entry.data.changes.map((change): ChangeRecord => ({
      id: `${keyOf(entry)}#${change.id}`,
      entry,
      date: change.date,
      kind: change.kind,
      change,
    }))
    if (entry.collection !== 'developments') return list
    return [{ id: `${keyOf(entry)}#published`, entry, date: entry.data.published, kind: 'published' }, ...list]
  })
  return changes.sort((a, b) => byCodeUnit(a.date, b.date)).reverse()
}

/** Images that no entry of the story uses are not published: a draft may hold them. */
function usedImages(entries: readonly AnyEntry[], images: ReadonlyMap<string, ImageFile>): Map<string, ImageFile> {
  const used = new Set(
    entries.flatMap(({ facts }) => facts.images.map(({ src }) => src.slice(src.lastIndexOf('/') + 1))),
  )
  return new Map([...images].filter(([file]) => used.has(file)))
}
