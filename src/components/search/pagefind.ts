import type { SearchRecord } from '../../views/search-record.ts'

/** What is used of Pagefind’s `pagefind.js`. */
export interface Pagefind {
  options(options: object): Promise<void>
  init(): Promise<void>
  search(query: string | null, options?: { filters?: Filters }): Promise<Found>
  preload(query: string, options?: { filters?: Filters }): Promise<void>
  /** Loads all filters. */
  filters(): Promise<Counts>
}

/** All keys must hold. */
export interface Filters {
  [filter: string]: string | { any: string[] } | Filters[]
}

export type Counts = Record<string, Record<string, number>>

export interface Found {
  results: Hit[]
  /** Of the filters loaded so far. */
  filters: Counts
}

export interface Hit {
  id: string
  score: number
  data(): Promise<Fragment>
}

export interface Fragment {
  url: string
  content: string
  /** HTML by contract. */
  excerpt: string
  plain_excerpt: string
  meta: SearchRecord['meta']
}

const folder = '/pagefind/'

/** Names decide; who and where an entry is about, its sources and its date only let it be found. */
const metaWeights = { title: 20, aliases: 20, date: 0.5, day: 0.5, names: 0.1, sources: 0.1, kind: 0.1 }

let opened: Promise<Pagefind> | undefined

/** Loads Pagefind, once. Rejects where the site has no index, as in development. */
export function openIndex(): Promise<Pagefind> {
  opened ??= open()
  opened.catch(() => (opened = undefined))
  return opened
}

async function open(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind
  await pagefind.options({ ranking: { metaWeights }, excerptLength: 28 })
  await pagefind.init()
  return pagefind
}

/** The day of each dated result, by the result’s id without its language. */
export type Days = ReadonlyMap<string, string>

let days: Promise<Days> | undefined

/** Loads the days, once. */
export function dayIndex(): Promise<Days> {
  days ??= loadDays()
  days.catch(() => (days = undefined))
  return days
}

async function loadDays(): Promise<Days> {
  const response = await fetch(`${folder}days.json`, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
  return readDays((await response.json()) as Record<string, string>)
}

/** Reads `{"2025-02-12": "9e1e5fa 68fb970"}`. */
export function readDays(byDay: Readonly<Record<string, string>>): Days {
  return new Map(Object.entries(byDay).flatMap(([day, ids]) => ids.split(' ').map((id) => [id, day])))
}

export function dayOf(days: Days, hit: Hit): string {
  return days.get(hit.id.slice(hit.id.indexOf('_') + 1)) ?? ''
}
