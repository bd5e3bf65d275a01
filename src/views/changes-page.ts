import { yearOf } from '../story/dates.ts'
import { titleOf } from '../story/entry.ts'
import { keyOf } from '../story/ids.ts'
import { find, type ChangeRecord, type Story } from '../story/story.ts'
import { changesYearUrl, urlOf } from '../story/urls.ts'
import { changeView, type ChangeView } from './change-view.ts'
import { dateView, type DateView } from './date-view.ts'
import type { Head } from './frame.ts'
import { entryLink, type Link } from './link.ts'
import { tombstoneView, type TombstoneView } from './tombstone-page.ts'
import { byMonth, yearLinks, yearsBeyond, type MonthGroup, type YearLink } from './periods.ts'

/** How many changes a page and `changes.json` hold at most. */
export const changesLength = 500

export interface ChangesPage {
  head: Head
  total: number
  shown: number
  /** Newest first. */
  months: MonthGroup<{ date: DateView; changes: ChangeView[] }>[]
  /** Where there are too many for one page. */
  years: YearLink[]
}

/** Everything that was published, updated or corrected. */
export function changesPage(story: Story): ChangesPage {
  return {
    head: {
      title: 'Changes',
      description: 'What was published, updated and corrected, day by day.',
      path: '/changes/',
    },
    total: story.changes.length,
    ...listing(story.changes.slice(0, changesLength)),
    years: changesYears(story).length > 0 ? links(story) : [],
  }
}

/** The years with a page of changes of their own. */
export function changesYears(story: Story): string[] {
  return yearsBeyond(
    story.changes.map(({ date }) => date),
    changesLength,
  )
}

export function changesYearPage(story: Story, year: string): ChangesPage {
  const changes = story.changes.filter(({ date }) => yearOf(date) === year)
  return {
    head: {
      title: `Changes of ${year}`,
      description: `What was published, updated and corrected in ${year}, day by day.`,
      path: changesYearUrl(year),
    },
    total: changes.length,
    ...listing(changes),
    years: links(story, year),
  }
}

function listing(changes: readonly ChangeRecord[]): Pick<ChangesPage, 'shown' | 'months'> {
  const days = [...Map.groupBy(changes, ({ date }) => date)].map(([date, list]) => ({
    date: dateView(date),
    changes: list.map(changeView),
  }))
  return { shown: changes.length, months: byMonth(days, ({ date }) => date.iso) }
}

function links(story: Story, current?: string): YearLink[] {
  return yearLinks(
    story.changes.map(({ date }) => date),
    changesYearUrl,
    current,
  )
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
    head: {
      title: 'Corrections',
      description: 'Every correction of something published: what was wrong, what is right, and when it was put right.',
      path: '/corrections/',
    },
    corrections: story.changes.filter(({ kind }) => kind === 'correction').map(changeView),
    removed: story.tombstones.map((each) => tombstoneView(story, each)),
    policy: policy && entryLink(policy),
  }
}
