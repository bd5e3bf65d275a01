import type { AnyEntry } from '../story/entry.ts'
import { keyOf } from '../story/ids.ts'
import type { Story } from '../story/story.ts'
import { backlinksTo, type Backlinks } from './backlink-view.ts'
import { citationOf, type CitationView } from './citations/citation.ts'
import { changeView, type ChangeView } from './change-view.ts'
import { sourceViews, type SourceView } from './source-view.ts'

/** What every entry’s page ends with: who mentions it, where it comes from, its public history, oldest first, and how to cite it. */
export interface Tail {
  backlinks: Backlinks
  sources: SourceView[]
  changes: ChangeView[]
  citation: CitationView
}

export function tailOf(story: Story, entry: AnyEntry): Tail {
  return {
    backlinks: backlinksTo(story, entry),
    ...recordOf(story, entry),
    citation: citationOf(story, entry),
  }
}

/** Where an entry comes from and its public history. */
export function recordOf(story: Story, entry: AnyEntry): Pick<Tail, 'sources' | 'changes'> {
  return {
    sources: sourceViews(story, entry),
    changes: (story.changesByKey.get(keyOf(entry)) ?? []).toReversed().map(changeView),
  }
}
