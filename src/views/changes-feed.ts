import { titleOf } from '../story/entry.ts'
import type { ChangeRecord, Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { changeView } from './change-view.ts'

/** One step of the story’s public history, as `/changes.json` gives it. */
export interface FeedChange {
  /** Permanent. */
  id: string
  date: string
  kind: ChangeRecord['kind']
  title: string
  url: string
  note?: string
}

/** How many changes the feed holds at most. */
const feedLength = 500

/** The latest changes, newest first. */
export function changesFeed(story: Story): FeedChange[] {
  return story.changes.slice(0, feedLength).map((record) => ({
    id: record.id,
    date: record.date,
    kind: record.kind,
    title: titleOf(record.entry),
    url: record.change ? changeView(record).href : urlOf(record.entry),
    ...(record.change && { note: record.change.note }),
  }))
}
