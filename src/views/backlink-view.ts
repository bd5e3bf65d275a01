import type { EntryRef } from '../story/ids.ts'
import { collectionNouns, keyOf } from '../story/ids.ts'
import type { Backlink, Story } from '../story/story.ts'
import { entryLink, type Link } from './link.ts'

/** Where an entry is mentioned, with the sentence. */
export interface BacklinkView {
  from: Link
  kind: string
  sentence: string
}

/** The newest developments first, then other entries: some stand open, more fold away, the rest search finds. */
export interface Backlinks {
  total: number
  open: BacklinkView[]
  folded: BacklinkView[]
}

const [openBacklinks, foldedBacklinks] = [10, 100]

export function backlinksTo(story: Story, ref: EntryRef): Backlinks {
  const all = story.backlinks.get(keyOf(ref)) ?? []
  const developments = all.filter(({ from }) => from.collection === 'developments').reverse()
  const ordered = [...developments, ...all.filter(({ from }) => from.collection !== 'developments')]
  const first = ordered.length <= openBacklinks + 2 ? ordered.length : openBacklinks
  return {
    total: all.length,
    open: ordered.slice(0, first).map(backlinkView),
    folded: ordered.slice(first, first + foldedBacklinks).map(backlinkView),
  }
}

function backlinkView({ from, sentence }: Backlink): BacklinkView {
  return { from: entryLink(from), kind: collectionNouns[from.collection], sentence }
}
