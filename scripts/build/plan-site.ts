import { expectedEntries, hiddenEntries } from '../../src/authoring/verify/drafts.ts'
import type { ExpectedEntry, HiddenEntry } from '../../src/authoring/verify/output.ts'
import { dataPaths } from '../../src/feeds/data/files.ts'
import type { AnyEntry } from '../../src/story/entry.ts'
import type { Story } from '../../src/story/story.ts'
import { shareCards, type ShareCard } from '../../src/views/share-card.ts'
import { expectedFiles, publicUrls, redirectRules } from '../../src/views/site-map.ts'

/** What a site must hold, and what is made beside its pages. */
export interface SitePlan {
  /** The site’s own address. */
  url: string
  /** Files that must be there in the end. */
  files: string[]
  /** Addresses to keep from now on, and those that were recorded before. */
  urls: string[]
  recorded: readonly string[]
  /** The text of `_redirects`. */
  redirects: string
  cards: ShareCard[]
  entries: ExpectedEntry[]
  hidden: HiddenEntry[]
}

/** Plans the site of a story; `read` are all entries that were read, drafts included. */
export function planSite(story: Story, read: readonly AnyEntry[], drafts: boolean): SitePlan {
  return {
    url: story.file.url,
    files: [...expectedFiles(story), ...dataPaths(story)],
    urls: publicUrls(story),
    recorded: story.published,
    redirects: redirectRules(story),
    cards: shareCards(story),
    entries: expectedEntries(story.byKey.values()),
    hidden: drafts ? [] : hiddenEntries(read),
  }
}
