import type { EntryRef } from '../story/ids.ts'
import { collectionNouns, keyOf } from '../story/ids.ts'
import type { Story } from '../story/story.ts'
import { entryLink, type Link } from './link.ts'

/** Where an entry is mentioned, with the sentence. */
export interface BacklinkView {
  from: Link
  kind: string
  sentence: string
}

export function backlinkViews(story: Story, ref: EntryRef): BacklinkView[] {
  return (story.backlinks.get(keyOf(ref)) ?? []).map(({ from, sentence }) => ({
    from: entryLink(from),
    kind: collectionNouns[from.collection],
    sentence,
  }))
}
