import type { AnyEntry } from '../../story/entry.ts'
import type { Story } from '../../story/story.ts'

/** A story on one side of a comparison, and what is not in it. */
export interface Side {
  story: Story
  /** Entries that are drafts: they are in no story. */
  drafts: readonly AnyEntry[]
  /** The ledger of published addresses as it stands there. */
  recorded: readonly string[]
  /** A digest of each entry’s body, by the path of its file. */
  bodies: ReadonlyMap<string, string>
}

/** What a report says of each side. */
export interface SideSummary {
  /** The commit; absent for the files as they are. */
  commit?: string
  /** The content folder, from the root of the repository; absent where there is none. */
  folder?: string
  entries: number
  errors: number
  warnings: number
  /** How long the check took; that of the head reads only files that the base did not have. */
  checkMs: number
}

/** The whole report. As JSON its shape is a promise: keys may be added, never changed. */
export interface Impact {
  base: SideSummary
  head: SideSummary
  /** Absent where the head has errors: then no site would be published. */
  changes: SiteChanges | null
  /** What becomes of the records of `/data/`, by table; only tables that change. */
  data: RecordChanges[]
}

/** How many records of a table a change adds, removes and changes, and in which fields. */
export interface RecordChanges {
  table: string
  added: number
  removed: number
  changed: number
  fields: string[]
}

/** What a change does to the published site. Entries are named by key (`actors/nato`), pages by address from the site’s root. */
export interface SiteChanges {
  entries: Record<'added' | 'changed' | 'removed', string[]>
  /** New or edited entries that are drafts: they add no page, and one that was published goes. */
  drafts: { key: string; title: string }[]
  pages: {
    added: { url: string; title: string }[]
    /** `because`: the entries that changed it, its own first. */
    changed: { url: string; title: string; because: string[] }[]
    /** `leadsTo`: where its address leads now; `tombstone`: it says why it was removed. With neither it vanishes. */
    removed: { url: string; title: string; leadsTo: string | null; tombstone: boolean }[]
  }
  /** What stands around every page, such as its date and footer, changes. */
  frame: boolean
  feeds: ItemChanges[]
  calendars: ItemChanges[]
  positions: { party: string; topic: string; from: PositionState | null; to: PositionState | null }[]
  vanished: {
    /** Addresses without page, redirect or tombstone. */
    urls: string[]
    /** Permanent addresses of statements whose page stays. */
    statements: string[]
    /** Lines that the ledger of published addresses loses. */
    recorded: string[]
  }
  /** External addresses that the site did not have; `newHost`: nor any of that host. */
  links: { url: string; host: string; newHost: boolean; in: string }[]
  actors: { key: string; title: string }[]
  topics: { key: string; title: string }[]
  /** Sources with an address and no archived copy: how many there were and are, and those that are new. */
  unarchived: { base: number; head: number; added: { in: string; source: string; url: string }[] }
  /** Characters of all page models as JSON, bodies apart: what the size of the site follows. */
  size: { base: number; head: number }
}

/** Whether an address that was published would lead nowhere, or be forgotten. */
export function losesAddresses({ vanished }: SiteChanges): boolean {
  return vanished.urls.length + vanished.statements.length + vanished.recorded.length > 0
}

/** What a feed or a calendar gains and loses. */
export interface ItemChanges {
  /** The page it belongs to; `/` is the site. */
  of: string
  gained: Item[]
  lost: Item[]
  changed: Item[]
}

export interface Item {
  /** Permanent. */
  id: string
  date: string | null
  title: string
}

/** Where a party stood: the statement that said so. */
export interface PositionState {
  url: string
  /** The ids of the actors who said it. */
  by: readonly string[]
  date: string
  text: string
  withdrawn: boolean
}
