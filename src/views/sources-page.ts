import { byCodeUnit } from '../story/dates.ts'
import type { AnyEntry } from '../story/entry.ts'
import { originsOf } from '../story/origins.ts'
import type { Source } from '../story/schema/shared.ts'
import { find, type Story } from '../story/story.ts'
import type { Head } from './frame.ts'
import { listHead } from './json-ld/index.ts'
import { entryLink, type Link } from './link.ts'

/** How many entries stand under a publisher; the newest do. */
export const entriesPerPublisher = 8

/** How many lines the tables of the most cited have. */
const tableLength = 10

export interface PublisherView {
  name: string
  /** How many of its reports are cited, and how many entries cite them. */
  sources: number
  entries: number
  /** The newest that do. */
  newest: Link[]
}

export interface SourcesPage {
  head: Head
  totals: {
    sources: number
    publishers: number
    /** Publishers and agencies whose own reports are cited: one agency in two papers counts once. */
    origins: number
    archived: number
    /** Reports of an agency in another publisher’s pages. */
    carried: number
    withoutAddress: number
  }
  /** Sources in other languages than the story’s, the most frequent first. */
  languages: { lang: string; count: number }[]
  topPublishers: { name: string; sources: number; entries: number }[]
  topOrigins: { name: string; sources: number; publishers: number }[]
  /** By initial, by name. */
  letters: { anchor: string; letter: string; publishers: PublisherView[] }[]
  policy?: Link | undefined
}

/** A source as it was published, however many entries cite it. */
interface DistinctSource {
  source: Source
  archived: boolean
}

interface Uses {
  sources: Set<string>
  entries: Set<AnyEntry>
}

/** The same report cited by several entries is one source. */
function sourceKey({ url, publisher, title }: Source): string {
  return url ?? `${publisher}: ${title}`
}

/** How many sources all entries cite. */
export function countSources(story: Story): number {
  return new Set(newestFirst(story).flatMap(({ data }) => data.sources.map(sourceKey))).size
}

export function sourcesPage(story: Story): SourcesPage {
  const distinct = new Map<string, DistinctSource>()
  const publishers = new Map<string, Uses>()
  for (const entry of newestFirst(story))
    for (const source of entry.data.sources) {
      const key = sourceKey(source)
      const known = distinct.get(key)
      distinct.set(key, { source: known?.source ?? source, archived: known?.archived === true || !!source.archived })
      const uses = publishers.get(source.publisher) ?? { sources: new Set(), entries: new Set() }
      publishers.set(source.publisher, uses)
      uses.sources.add(key)
      uses.entries.add(entry)
    }
  const origins = countByOrigin(distinct.values())
  const sources = [...distinct.values()]
  const policy = find(story, 'pages', 'sources-policy')
  return {
    head: listHead(story, {
      title: 'Sources',
      description: 'Everyone whose reports the story rests on, how often, and how many of them are independent.',
      path: '/sources/',
    }),
    totals: {
      sources: sources.length,
      publishers: publishers.size,
      origins: origins.size,
      archived: sources.filter(({ archived }) => archived).length,
      carried: sources.filter(({ source }) => isCarried(source)).length,
      withoutAddress: sources.filter(({ source }) => source.url === undefined).length,
    },
    languages: languagesOf(sources, story.file.language),
    topPublishers: [...publishers]
      .map(([name, uses]) => ({ name, sources: uses.sources.size, entries: uses.entries.size }))
      .sort((a, b) => b.sources - a.sources || b.entries - a.entries || byCodeUnit(a.name, b.name))
      .slice(0, tableLength),
    topOrigins: [...origins]
      .map(([name, { sources, publishers }]) => ({ name, sources, publishers: publishers.size }))
      .sort((a, b) => b.sources - a.sources || byCodeUnit(a.name, b.name))
      .slice(0, tableLength),
    letters: byInitial(publishers),
    policy: policy && entryLink(policy),
  }
}

/** Developments, newest first, then all other entries. */
function newestFirst(story: Story): AnyEntry[] {
  const others = [...story.byKey.values()].filter(({ collection }) => collection !== 'developments')
  return [...story.developments.toReversed(), ...others]
}

function isCarried({ agency, publisher }: Source): boolean {
  return agency !== undefined && agency !== publisher
}

function countByOrigin(sources: Iterable<DistinctSource>): Map<string, { sources: number; publishers: Set<string> }> {
  const origins = new Map<string, { sources: number; publishers: Set<string> }>()
  for (const { source } of sources)
    for (const name of originsOf(source)) {
      const origin = origins.get(name) ?? { sources: 0, publishers: new Set<string>() }
      origins.set(name, origin)
      origin.sources++
      origin.publishers.add(source.publisher)
    }
  return origins
}

function languagesOf(sources: readonly DistinctSource[], own: string): SourcesPage['languages'] {
  const counts = new Map<string, number>()
  for (const { source } of sources)
    if (source.lang && source.lang !== own) counts.set(source.lang, (counts.get(source.lang) ?? 0) + 1)
  return [...counts]
    .map(([lang, count]) => ({ lang, count }))
    .sort((a, b) => b.count - a.count || byCodeUnit(a.lang, b.lang))
}

/** Publishers under the first letter of their names, accents taken off; those that begin with none under `0–9`. */
function byInitial(publishers: ReadonlyMap<string, Uses>): SourcesPage['letters'] {
  const fold = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
  const named = [...publishers]
    .map(([name, uses]) => ({ folded: fold(name), name, uses }))
    .sort((a, b) => byCodeUnit(a.folded, b.folded) || byCodeUnit(a.name, b.name))
  const letters = Map.groupBy(named, ({ folded }) => /^\p{L}/u.exec(folded)?.[0] ?? '0–9')
  return [...letters].map(([letter, list]) => ({
    anchor: letter === '0–9' ? 'letter-0' : `letter-${letter.toLowerCase()}`,
    letter,
    publishers: list.map(({ name, uses }) => ({
      name,
      sources: uses.sources.size,
      entries: uses.entries.size,
      newest: [...uses.entries].slice(0, entriesPerPublisher).map(entryLink),
    })),
  }))
}
