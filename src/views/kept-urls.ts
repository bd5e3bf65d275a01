import type { EntryRef } from '../story/ids.ts'
import { presentId } from '../story/present-id.ts'
import type { Story } from '../story/story.ts'
import { comparisonUrl, urlOf } from '../story/urls.ts'
import { embedMovedTo } from './embeds/kept-embeds.ts'
import { sitePages } from './site-pages.ts'
import { tombstonePages } from './tombstone-page.ts'

/** An address that leads on to a page. */
export interface Redirect {
  from: string
  to: string
}

/**
 * Every address that leads on: former ids of entries, and recorded parts of lists that are no more. A month in which no
 * position moves any longer leads to the ledger, a comparison or a page for frames of a former name to that of the new one.
 * A server sees no fragments, so former terms are anchors of the glossary instead.
 */
export function redirectsOf(story: Story): Redirect[] {
  const pages = new Set(sitePages(story).map(({ path }) => path))
  const former = new Map(
    story.redirects
      .filter(({ from }) => from.collection !== 'terms')
      .map(({ from, to }) => [urlOf(from), urlOf(to)] as const),
  )
  const removed = new Set(tombstonePages(story).map(({ head }) => head.path))
  const lost = story.published.filter(
    (url) => url.endsWith('/') && !pages.has(url) && !former.has(url) && !removed.has(url),
  )
  const there = pages.union(removed)
  const kept = lost.flatMap((from): Redirect[] => {
    const to = listOf(from) ?? embedMovedTo(story, from) ?? comparisonOf(story, from, there)
    return to === undefined ? [] : [{ from, to }]
  })
  return [...[...former].map(([from, to]) => ({ from, to })), ...kept]
}

/** The list that a year or a month was part of. */
function listOf(url: string): string | undefined {
  return /^(\/(?:calendar|changes|developments|positions|statements)\/)\d{4}(?:-\d{2})?\/$/.exec(url)?.[1]
}

/** What is nearest to a comparison that is no more: the same two documents under their present names, else the later one. */
function comparisonOf(story: Story, url: string, there: ReadonlySet<string>): string | undefined {
  const [, later, earlier] = /^\/documents\/([^/]+)\/compare\/([^/]+)\/$/.exec(url) ?? []
  if (later === undefined || earlier === undefined) return undefined
  const present = (id: string): EntryRef => ({
    collection: 'documents',
    id: presentId(story, { collection: 'documents', id }),
  })
  const candidates = [comparisonUrl(present(later).id, present(earlier).id), urlOf(present(later)), '/documents/']
  return candidates.find((candidate) => there.has(candidate))
}
