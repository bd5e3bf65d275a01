import { titleOf, type AnyEntry } from '../story/entry.ts'
import type { EntryRef } from '../story/ids.ts'
import { get, type Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'

/** Text that leads somewhere. */
export interface Link {
  text: string
  href: string
}

/** The link to an entry’s page, by its title. */
export function entryLink(entry: AnyEntry): Link {
  return { text: titleOf(entry), href: urlOf(entry) }
}

/** The link to an entry by reference. Throws where the story has no such entry. */
export function linkTo(story: Story, ref: EntryRef): Link {
  return entryLink(get(story, ref.collection, ref.id) as AnyEntry)
}

/** Links to several entries of one collection. */
export function linksTo(story: Story, collection: EntryRef['collection'], ids: readonly string[]): Link[] {
  return ids.map((id) => linkTo(story, { collection, id }))
}
