import { collectionNouns } from '../story/ids.ts'
import { find, type Story, type Tombstone } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { dateView, type DateView } from './date-view.ts'
import type { Head } from './frame.ts'
import { linkTo, type Link } from './link.ts'

/** That something was removed, when, why, and what to read instead. */
export interface TombstoneView {
  /** The id: its anchor in lists. */
  id: string
  /** Where it was. */
  href: string
  /** What it was: “development”. */
  noun: string
  date: DateView
  reason: string
  see?: Link | undefined
}

/** The page at the address of a removed entry. Search engines and feeds leave it out. */
export interface TombstonePage {
  head: Head
  tombstone: TombstoneView
}

export function tombstoneView(story: Story, { of, date, reason, see }: Tombstone): TombstoneView {
  return {
    id: of.id,
    href: urlOf(of),
    noun: collectionNouns[of.collection],
    date: dateView(date),
    reason,
    see: see && find(story, see.collection, see.id) ? linkTo(story, see) : undefined,
  }
}

/** The pages of removed entries; a removed term says so in the glossary. */
export function tombstonePages(story: Story): TombstonePage[] {
  return story.tombstones
    .filter(({ of }) => of.collection !== 'terms')
    .map((tombstone) => {
      const view = tombstoneView(story, tombstone)
      const description = `The ${view.noun} at this address was removed on ${view.date.text}.`
      return { head: { title: 'Removed', description, path: view.href, unlisted: true }, tombstone: view }
    })
}
