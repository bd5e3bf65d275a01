import { parseKey, type EntryRef } from './ids.ts'

/** The first parts of addresses that the site uses itself: pages of authors stand beside them, at the root. */
export const ownSegments: ReadonlySet<string> = new Set(
  (
    'actors developments documents topics places glossary search statements positions calendar changes corrections ' +
    'sources data feeds images maps previews pagefind embed cards icons 404 index _assets'
  ).split(' '),
)

/** The site’s address without a slash at its end, in the letters that addresses may have (RFC 3986). */
export function siteUrl({ file: { url } }: { file: { url: string } }): string {
  const plain = url.replace(/\/+$/, '')
  return /^[\x21-\x7e]*$/.test(plain) ? plain : new URL(plain).origin
}

/** An address from the site’s root, such as `/actors/nato/`, as a whole one. */
export function absoluteUrl(story: { file: { url: string } }, path: string): string {
  return siteUrl(story) + path
}

/** The address of an entry’s page or, for terms, of its place in the glossary; from the site’s root. */
export function urlOf({ collection, id }: EntryRef): string {
  if (collection === 'terms') return `/glossary/#${id}`
  if (collection === 'pages') return `/${id}/`
  return `/${collection}/${id}/`
}

/** The entry an address belongs to, present or past: the inverse of `urlOf`. Undefined for lists and other pages of the site’s own. */
export function entryOfUrl(url: string): EntryRef | undefined {
  const term = /^\/glossary\/#(.+)$/.exec(url)?.[1]
  if (term !== undefined) return parseKey(`terms/${term}`)
  const path = /^\/(.+)\/$/.exec(url)?.[1]
  if (path === undefined || /^(?:pages|terms)\//.test(path)) return undefined
  if (path.includes('/')) return parseKey(path)
  return ownSegments.has(path) ? undefined : parseKey(`pages/${path}`)
}

/** The address of the page that shows an entry, without a fragment: terms share the glossary. */
export function pageUrlOf(ref: EntryRef): string {
  return urlOf(ref).replace(/#.*$/, '')
}

/**
 * The address an entry was first published at, its oldest former id counted: what feeds and calendars know it by for good,
 * whatever its title or its address becomes.
 */
export function firstUrlOf({ collection, id, data }: EntryRef & { data: { formerly: readonly string[] } }): string {
  return urlOf({ collection, id: data.formerly[0] ?? id })
}

/** The addresses an entry had before, the oldest first. */
export function formerUrlsOf({ collection, data }: EntryRef & { data: { formerly: readonly string[] } }): string[] {
  return data.formerly.map((id) => urlOf({ collection, id }))
}

/** Anchors of records on a development’s page. Headings keep the plain names. */
export const anchors = {
  statement: (id: string) => `statement-${id}`,
  source: (id: string) => `source-${id}`,
  scheduled: (id: string) => `scheduled-${id}`,
  change: (id: string) => `change-${id}`,
  point: (id: string) => `point-${id}`,
  foreignSource: (of: string, id: string) => `source-${of}-${id}`,
  /** A party’s row in the ledger, under a topic. */
  cell: (party: string, topic: string) => `${party}-${topic}`,
  /** The rows of a topic in the ledger. */
  topic: (id: string) => `section-${id}`,
  /** On the page of a party by topic, on the page of a topic by party. */
  position: (id: string) => `position-${id}`,
  /** A month’s first development in a list. */
  month: (month: string) => `month-${month}`,
  /** The publisher, at the foot of every page. */
  publisher: 'site-publisher',
  /** Terms share a page, so their records carry the term’s name. */
  termChange: (term: string, id: string) => `change-${term}-${id}`,
} as const

/** The permanent address of a statement. */
export function statementUrl(development: string, statement: string): string {
  return `${urlOf({ collection: 'developments', id: development })}#${anchors.statement(statement)}`
}

/** The lists whose years, and the months of very long years, have pages of their own. */
export type PagedList = 'developments' | 'statements' | 'calendar' | 'changes'

/** The address of a year or a month of a list: `/statements/2025/`, `/statements/2025-02/`. */
export function periodUrl(list: PagedList, period: string): string {
  return `/${list}/${period}/`
}

/** The address of the ledger as it stood at the end of a month. */
export function ledgerMonthUrl(month: string): string {
  return `/positions/${month}/`
}

/** The address of two documents compared, the later first. */
export function comparisonUrl(later: string, earlier: string): string {
  return `${urlOf({ collection: 'documents', id: later })}compare/${earlier}/`
}

/** The file with which one announced item is put into a calendar: beside the page that announced it. */
export function eventUrl(development: string, item: string): string {
  return `${urlOf({ collection: 'developments', id: development })}${item}.ics`
}

/** The drawings that maps show frames of. */
export const baseMapNames = ['europe', 'world'] as const

/** Where a base map is served: a drawing that pages refer to, so that each keeps only its points. */
export function baseMapUrl(name: (typeof baseMapNames)[number]): string {
  return `/maps/${name}.svg`
}

/** Where a card is served: `site`, `kinds/statement`, `developments/2025-02-12-call`. */
export function cardUrl(name: string): string {
  return `/cards/${name}.png`
}

/** Where an image of `content/images/` is served. */
export function imageUrl(file: string): string {
  return `/images/${file}`
}

/** Where the small pages are that other sites may show in frames; nothing else may be framed. */
export const embedPrefix = '/embed/'

/** The addresses of pages for frames. */
export const embedUrls = {
  statement: (development: string, statement: string) => `${embedPrefix}statements/${development}/${statement}/`,
  /** How a party’s position on a topic moved. */
  positions: (topic: string, party: string) => `${embedPrefix}positions/${topic}/${party}/`,
  /** What happened on a topic, the newest first. */
  timeline: (topic: string) => `${embedPrefix}timeline/${topic}/`,
} as const

/** What an address of a page for frames names, by the kind of the page: the inverse of `embedUrls`. */
export function partsOfEmbedUrl(url: string): { kind: keyof typeof embedUrls; ids: string[] } | undefined {
  if (!url.startsWith(embedPrefix) || !url.endsWith('/')) return undefined
  const [folder, ...ids] = url.slice(embedPrefix.length, -1).split('/')
  if (folder === 'statements' && ids.length === 2) return { kind: 'statement', ids }
  if (folder === 'positions' && ids.length === 2) return { kind: 'positions', ids }
  return folder === 'timeline' && ids.length === 1 ? { kind: 'timeline', ids } : undefined
}
