import { byCodeUnit, monthOf, type PlainDate } from '../story/dates.ts'
import { titleOf } from '../story/entry.ts'
import { get, stancesAsOf, type PositionRecord, type Stance, type Story } from '../story/story.ts'
import { anchors, urlOf } from '../story/urls.ts'
import { dateView, type DateView } from './date-view.ts'
import { formatDayBriefly } from './format-date.ts'
import { linkTo, type Link } from './link.ts'
import { positionView, type PositionView } from './records.ts'

/** How many earlier positions a row unfolds; the party’s own page has all of them. */
export const ledgerDepth = 6

/** What one party wants on one topic, who said so, and how it got there. */
export interface LedgerRow {
  /** `<party>-<topic>`: permanent. */
  anchor: string
  party: Link
  topic: Link
  latest: PositionView
  /** Newest first: in the ledger of today what came before, in that of a month its moves before the latest. */
  earlier: PositionView[]
  /** Where all are, where more are on record than the row unfolds. */
  all?: (Link & { count: number }) | undefined
  /** Set where the position moved in the month of the page. */
  moved?: { on: DateView; before?: PositionView | undefined } | undefined
}

/** The rows of one topic, parties in the order of the ledger. */
export interface LedgerTopic {
  anchor: string
  topic: Link
  question: string
  rows: LedgerRow[]
}

/** Parties by topics: a cell says when the position was last stated and leads to its row. */
export interface LedgerMatrix {
  topics: Link[]
  parties: { party: Link; cells: (LedgerCell | undefined)[] }[]
}

export interface LedgerCell {
  href: string
  topic: string
  date: { iso: string; text: string }
  /** How many positions are on record. */
  count: number
  moved: boolean
  withdrawn: boolean
}

export interface LedgerView {
  matrix: LedgerMatrix
  topics: LedgerTopic[]
  /** Topics on which no party’s position is on record. */
  silent: Link[]
}

/**
 * The ledger as of a day. Parties stand in the order of how many of their positions are on record by then, most first,
 * then by name; topics in their own order. With a month, what moved in it is marked.
 */
export function ledgerView(story: Story, asOf: PlainDate, month?: string): LedgerView {
  const stances = stancesAsOf(story.positions, asOf)
  const byTopic = Map.groupBy(stances, ({ topic }) => topic)
  const parties = orderParties(story, stances)
  const topics = story.topics.filter(({ id }) => byTopic.has(id))
  const stanceOf = new Map(stances.map((stance) => [anchors.cell(stance.party, stance.topic), stance]))
  return {
    matrix: {
      topics: topics.map((topic) => ({ text: titleOf(topic), href: `#${anchors.topic(topic.id)}` })),
      parties: parties.map((party) => ({
        party: linkTo(story, { collection: 'actors', id: party }),
        cells: topics.map((topic) => cellOf(stanceOf.get(anchors.cell(party, topic.id)), titleOf(topic), month)),
      })),
    },
    topics: topics.map((topic) => ({
      anchor: anchors.topic(topic.id),
      topic: { text: titleOf(topic), href: urlOf(topic) },
      question: topic.data.question,
      rows: parties.flatMap((party) => {
        const stance = stanceOf.get(anchors.cell(party, topic.id))
        return stance ? [rowOf(story, stance, month)] : []
      }),
    })),
    silent: story.topics
      .filter(({ id }) => !byTopic.has(id))
      .map((topic) => ({ text: titleOf(topic), href: urlOf(topic) })),
  }
}

function orderParties(story: Story, stances: readonly Stance[]): string[] {
  const counts = new Map<string, number>()
  for (const { party, history } of stances) counts.set(party, (counts.get(party) ?? 0) + history.length)
  const nameOf = (party: string) => get(story, 'actors', party).data.name
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || byCodeUnit(nameOf(a), nameOf(b)))
}

function cellOf(stance: Stance | undefined, topic: string, month: string | undefined): LedgerCell | undefined {
  if (!stance) return undefined
  const { latest, history } = stance
  return {
    href: `#${anchors.cell(stance.party, stance.topic)}`,
    topic,
    date: { iso: latest.date, text: formatDayBriefly(latest.date) },
    count: history.length,
    moved: monthOf(latest.date) === month,
    withdrawn: latest.withdrawn,
  }
}

function rowOf(story: Story, stance: Stance, month: string | undefined): LedgerRow {
  const { party, topic, latest, history } = stance
  const view = (record: PositionRecord) => positionView(story, record)
  const row = {
    anchor: anchors.cell(party, topic),
    party: linkTo(story, { collection: 'actors', id: party }),
    topic: linkTo(story, { collection: 'topics', id: topic }),
    latest: view(latest),
  }
  const newestFirst = history.slice(0, -1).reverse()
  if (month === undefined) {
    const hidden = newestFirst.length > ledgerDepth
    const href = `${row.party.href}#${anchors.position(topic)}`
    return {
      ...row,
      earlier: newestFirst.slice(0, ledgerDepth).map(view),
      all: hidden ? { text: row.party.text, href, count: history.length } : undefined,
    }
  }
  if (monthOf(latest.date) !== month) return { ...row, earlier: [] }
  const before = newestFirst.find(({ date }) => monthOf(date) !== month)
  return {
    ...row,
    earlier: newestFirst.filter(({ date }) => monthOf(date) === month).map(view),
    moved: { on: dateView(latest.date), before: before && view(before) },
  }
}
