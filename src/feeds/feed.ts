import type { ElementContent } from 'hast'
import type { DrawComponent } from '../markdown/render-plain.ts'
import type { PlainDate } from '../story/dates.ts'
import type { AnyEntry } from '../story/entry.ts'

/** A feed before it is written in a format. Addresses are whole. */
export interface Feed {
  title: string
  subtitle: string
  language: string
  licence: string
  publisher: { name: string; url: string }
  /** The site’s address without a slash at its end. */
  site: string
  /** The page it belongs to. */
  page: string
  /** Where it is itself. */
  atom: string
  json: string
  updated: PlainDate
  items: readonly FeedItem[]
}

export interface FeedItem {
  /** Permanent: neither a new title nor a new address changes it. */
  id: string
  url: string
  title: string
  /** Never changes. */
  published: PlainDate
  /** The latest step of the public history: no other edit moves it. */
  updated: PlainDate
  summary: string
  categories: readonly { id: string; label: string }[]
  authors: readonly string[]
  /** The whole text, as HTML that works away from the site. */
  html: string
}

/** What feeds need of the renderer, which reads files and so is no part of them. */
export interface PlainRenderer {
  /** The body of an entry as HTML that works away from the site, its components drawn by `draw`. */
  body(entry: AnyEntry, draw: DrawComponent): string
  /** Writes a tree as such HTML; addresses count from `path`. */
  write(nodes: ElementContent[], path: string): string
}

/**
 * A day as Atom and JSON Feed ask for a moment: noon in UTC is the same day nearly everywhere on earth, while midnight is the
 * day before west of Greenwich.
 */
export function momentOf(date: PlainDate): string {
  return `${date}T12:00:00Z`
}
