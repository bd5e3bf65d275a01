import type { ChangeRecord } from '../story/story.ts'
import { anchors, pageUrlOf } from '../story/urls.ts'
import { dateView, type DateView } from './date-view.ts'
import { entryLink, type Link } from './link.ts'

/** One step of an entry’s public history. */
export interface ChangeView {
  anchor: string
  /** Its permanent address. */
  href: string
  date: DateView
  kind: string
  isPublication: boolean
  note: string
  was?: string | undefined
  now?: string | undefined
  entry: Link
}

const changeNotes = { published: 'Published', update: 'Update', correction: 'Correction' } as const

export function changeView({ entry, date, kind, change }: ChangeRecord): ChangeView {
  const anchor = !change
    ? 'published'
    : entry.collection === 'terms'
      ? anchors.termChange(entry.id, change.id)
      : anchors.change(change.id)
  return {
    anchor,
    href: `${pageUrlOf(entry)}#${anchor}`,
    date: dateView(date),
    kind: changeNotes[kind],
    isPublication: kind === 'published',
    note: change?.note ?? 'First published.',
    was: change?.was,
    now: change?.now,
    entry: entryLink(entry),
  }
}
