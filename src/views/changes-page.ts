import { titleOf } from '../story/entry.ts'
import { keyOf } from '../story/ids.ts'
import { find, type ChangeRecord, type Story } from '../story/story.ts'
import { periodUrl, urlOf } from '../story/urls.ts'
import { changeView, type ChangeView } from './change-view.ts'
import { dateView, type DateView } from './date-view.ts'
import { formatDate } from './format-date.ts'
import type { Head } from './frame.ts'
import { listHead } from './json-ld/index.ts'
import { entryLink, type Link } from './link.ts'
import { byMonth, partOf, pagedPeriods, type DatedList, type MonthGroup, type PeriodNav } from './periods.ts'
import { alternatesOf, subscriptionOf, type Subscription } from './subscriptions.ts'
import { tombstoneView, type TombstoneView } from './tombstone-page.ts'

/** How many changes a page and `changes.json` hold at most. */
export const changesLength = 500

export interface ChangesPage {
  head: Head
  subscription?: Subscription | undefined
  total: number
  shown: number
  /** Newest first. */
  months: MonthGroup<{ date: DateView; changes: ChangeView[] }>[]
  /** Where there are too many for one page. */
  nav?: PeriodNav | undefined
}

/** Everything that was published, updated or corrected. */
export function changesPage(story: Story): ChangesPage {
  const page = listing(story)
  return {
    head: listHead(story, {
      title: 'Changes',
      description: 'What was published, updated and corrected, day by day.',
      path: '/changes/',
      alternates: alternatesOf(story, '/changes/', 'Changes'),
    }),
    subscription: subscriptionOf(story, '/changes/'),
    ...page,
    nav: page.shown < page.total ? page.nav : undefined,
  }
}

/** The years and months of changes that have a page: none where all of them fit on one. */
export function changesPeriods(story: Story): string[] {
  return story.changes.length > changesLength ? pagedPeriods(listOf(story)) : []
}

export function changesPeriodPage(story: Story, period: string): ChangesPage {
  const name = formatDate(period)
  return {
    head: listHead(story, {
      title: `Changes of ${name}`,
      description: `What was published, updated and corrected in ${name}, day by day.`,
      path: periodUrl('changes', period),
    }),
    ...listing(story, period),
  }
}

function listOf(story: Story): DatedList<ChangeRecord> {
  return { name: 'changes', items: story.changes, dateOf: ({ date }) => date, length: changesLength }
}

function listing(story: Story, period?: string): Omit<ChangesPage, 'head'> {
  const { total, items, nav } = partOf(listOf(story), period)
  const days = [...Map.groupBy(items, ({ date }) => date)].map(([date, list]) => ({
    date: dateView(date),
    changes: list.map(changeView),
  }))
  return { total, shown: items.length, months: byMonth(days, ({ date }) => date.iso), nav }
}

/** A change in `/changes.json`. */
export interface PublicChange {
  /** Permanent: `developments/2025-02-12-call#published`. */
  id: string
  date: string
  kind: ChangeRecord['kind']
  title: string
  /** From the site’s root. */
  url: string
  note?: string
  /** `developments/2025-02-12-call` */
  entry: string
}

/** The newest changes, newest first: what `/changes.json` holds. */
export function changesFile(story: Story): PublicChange[] {
  return story.changes.slice(0, changesLength).map((record) => ({
    id: record.id,
    date: record.date,
    kind: record.kind,
    title: titleOf(record.entry),
    url: record.change ? changeView(record).href : urlOf(record.entry),
    ...(record.change && { note: record.change.note }),
    entry: keyOf(record.entry),
  }))
}

export interface CorrectionsPage {
  head: Head
  subscription: Subscription
  /** Newest first. */
  corrections: ChangeView[]
  /** Entries that were removed, newest first. */
  removed: TombstoneView[]
  /** How corrections are made, where a page says so. */
  policy?: Link | undefined
}

export function correctionsPage(story: Story): CorrectionsPage {
  const policy = find(story, 'pages', 'corrections-policy')
  return {
    head: listHead(story, {
      title: 'Corrections',
      description: 'Every correction of something published: what was wrong, what is right, and when it was put right.',
      path: '/corrections/',
      alternates: alternatesOf(story, '/corrections/', 'Corrections'),
    }),
    subscription: subscriptionOf(story, '/corrections/'),
    corrections: story.changes.filter(({ kind }) => kind === 'correction').map(changeView),
    removed: story.tombstones.map((each) => tombstoneView(story, each)),
    policy: policy && entryLink(policy),
  }
}
