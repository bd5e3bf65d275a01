import { monthOf, yearOf, type PlainDate } from '../story/dates.ts'
import type { AnyEntry } from '../story/entry.ts'
import { latestDay } from '../story/latest-day.ts'
import type { Story } from '../story/story.ts'
import { periodUrl, urlOf } from '../story/urls.ts'
import { sitePages } from './site-pages.ts'

/** A page that search engines may list. */
export interface ListedPage {
  /** From the site’s root, with slashes at both ends. */
  path: string
  /** When what it shows last changed, where the story says so. */
  modified?: PlainDate | undefined
}

/**
 * Every page that may be listed, sorted by address: no addresses that lead on, no tombstones, no drafts. The day of a change is that
 * of the story, never that of a build. An entry’s page changes with what is published about it; the lists of all change with anything.
 */
export function listedPages(story: Story): ListedPage[] {
  const days = daysOf(story)
  return sitePages(story)
    .filter(({ bodies }) => !bodies.some(({ data }) => data.draft))
    .map(({ path }) => ({ path, modified: days.get(path) || undefined }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The sections whose page shows something of everything, or the newest of it. */
const ofAll = ['/', '/actors/', '/changes/', '/developments/', '/positions/', '/sources/', '/statements/', '/topics/']

function daysOf(story: Story): Map<string, PlainDate> {
  const days = new Map<string, PlainDate>(ofAll.map((path) => [path, story.asOf]))
  const published = [...story.byKey.values()].filter(({ data }) => !data.draft)
  const later = (path: string, day: PlainDate | undefined) => {
    if (day !== undefined && day > (days.get(path) ?? '')) days.set(path, day)
  }
  for (const entry of published) for (const path of shownOn(entry)) later(path, latestDay([entry]))
  return days
}

/** The pages that change with an entry. */
function shownOn(entry: AnyEntry): string[] {
  if (entry.collection === 'terms') return ['/glossary/']
  const own = urlOf(entry)
  if (entry.collection === 'documents') return [own, '/documents/']
  if (entry.collection === 'places') return [own, '/places/']
  if (entry.collection !== 'developments') return [own]
  const { date, actors, topics, places, documents } = entry.data
  return [
    own,
    periodUrl('developments', yearOf(date)),
    periodUrl('developments', monthOf(date)),
    ...actors.map((id) => urlOf({ collection: 'actors', id })),
    ...topics.map((id) => urlOf({ collection: 'topics', id })),
    ...places.map((id) => urlOf({ collection: 'places', id })),
    ...documents.map((id) => urlOf({ collection: 'documents', id })),
  ]
}
