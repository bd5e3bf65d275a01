import { monthOf, type PlainDate } from '../story/dates.ts'
import { stancesAsOf, type PositionRecord, type Stance, type Story } from '../story/story.ts'
import { anchors, embedUrls, ledgerMonthUrl } from '../story/urls.ts'
import { embedAt } from './embeds/embed-list.ts'
import { linkTo, type Link } from './link.ts'
import { positionView, type PositionView } from './records.ts'

/** A cell of the ledger: the latest position, and how it got there, newest first. */
export interface StanceView {
  /** Its anchor on the page of the party, and on that of the topic. */
  anchors: Record<'topic' | 'party', string>
  party: Link
  topic: Link
  latest: PositionView
  /** The newest of them. */
  earlier: PositionView[]
  /** How many are older still, and the month of the ledger that has the newest of these. */
  older?: { count: number; href: string } | undefined
  /** Its page for frames, where it has one. */
  embed?: string | undefined
}

/** How many earlier positions a stance has at most. */
export const stanceDepth = 50

export function stanceView(story: Story, { party, topic, latest, history }: Stance): StanceView {
  const before = history.slice(0, -1).reverse()
  const newestOlder = before[stanceDepth]
  return {
    anchors: { topic: anchors.position(topic), party: anchors.position(party) },
    party: linkTo(story, { collection: 'actors', id: party }),
    topic: linkTo(story, { collection: 'topics', id: topic }),
    latest: positionView(story, latest),
    earlier: before.slice(0, stanceDepth).map((record) => positionView(story, record)),
    older: newestOlder && {
      count: before.length - stanceDepth,
      href: `${ledgerMonthUrl(monthOf(newestOlder.date))}#${anchors.cell(party, topic)}`,
    },
    embed: embedAt(story, embedUrls.positions(topic, party)),
  }
}

/** The stances in a list of records as of a day, parties with the newest position first. */
export function stanceViews(story: Story, records: readonly PositionRecord[], asOf: PlainDate): StanceView[] {
  return stancesAsOf(records, asOf)
    .sort((a, b) => (a.latest.date < b.latest.date ? 1 : a.latest.date > b.latest.date ? -1 : 0))
    .map((stance) => stanceView(story, stance))
}
