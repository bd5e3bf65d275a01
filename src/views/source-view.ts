import type { AnyEntry } from '../story/entry.ts'
import { listSources, type ListedSource } from '../story/source-list.ts'
import type { Story } from '../story/story.ts'
import { pageUrlOf } from '../story/urls.ts'
import { dateView, type DateView } from './date-view.ts'
import { formatDate } from './format-date.ts'
import { entryLink, type Link } from './link.ts'

/** A reference to a numbered source. */
export interface SourceMark {
  number: number
  href: string
  publisher: string
}

export interface SourceView {
  number: number
  anchor: string
  title: string
  publisher: string
  agency?: string | undefined
  url?: string | undefined
  note?: string | undefined
  published?: DateView | undefined
  archived?: string | undefined
  accessed?: DateView | undefined
  lang?: string | undefined
  /** The development whose source this is, where it is another’s. */
  from?: Link | undefined
}

/** The marks of an entry’s sources, in the order of their numbers. */
export function sourceMarks(story: Story, entry: AnyEntry, ids: readonly string[]): SourceMark[] {
  const listed = listSources(story, entry)
  const sources = ids.flatMap((id) => listed.get(id) ?? []).sort((a, b) => a.number - b.number)
  return sources.map((source) => markOf(entry, source))
}

function markOf(entry: AnyEntry, { number, anchor, source }: ListedSource): SourceMark {
  return {
    number,
    href: `${pageUrlOf(entry)}#${anchor}`,
    publisher: source.publisher,
  }
}

/** The numbered source list of an entry. */
export function sourceViews(story: Story, entry: AnyEntry): SourceView[] {
  return [...listSources(story, entry).values()].map(({ number, anchor, source, from }) => ({
    number,
    anchor,
    title: source.title,
    publisher: source.publisher,
    agency: source.agency === source.publisher ? undefined : source.agency,
    url: source.url,
    note: source.note,
    published: source.published ? { iso: source.published, text: formatDate(source.published) } : undefined,
    archived: source.archived,
    accessed: source.accessed ? dateView(source.accessed) : undefined,
    lang: source.lang,
    from: from && entryLink(from),
  }))
}
