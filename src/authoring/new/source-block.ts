import { byCodeUnit, isFuzzyDate, type PlainDate } from '../../story/dates.ts'
import { isTracking, normalAddress } from '../../story/normal-address.ts'
import { isWebAddress } from '../../story/schema/shared.ts'
import { toSlug } from '../../story/transliterate.ts'
import type { KnownSource, Registry } from './registry.ts'

/** What an author says about a source. */
export interface SourceAnswers {
  title: string
  publisher?: string | undefined
  url?: string | undefined
  published?: string | undefined
  agency?: string | undefined
  lang?: string | undefined
  note?: string | undefined
  id?: string | undefined
}

/** An address without tracking parameters and without the words a browser marked. Others stay as they are. */
export function cleanAddress(address: string): string {
  if (!isWebAddress(address)) return address
  const [rest, fragment] = cut(address.replace(/:~:text=.*$/, ''), '#')
  const [page, query] = cut(rest, '?')
  const kept = query.split('&').filter((part) => part !== '' && !isTracking(part.split('=')[0]!))
  return page + (kept.length > 0 ? `?${kept.join('&')}` : '') + (fragment && `#${fragment}`)
}

function cut(text: string, at: string): [string, string] {
  const index = text.indexOf(at)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}

/** The source that describes the same page already. */
export function knownSource(registry: Registry, address: string): KnownSource | undefined {
  const page = normalAddress(address)
  return registry.sources.find(({ source }) => source.url !== undefined && normalAddress(source.url) === page)
}

/** The publisher that the story names most often for pages of the same host. */
export function publisherOf(registry: Registry, address: string): string | undefined {
  const host = hostOf(address)
  if (host === undefined) return undefined
  const counts = new Map<string, number>()
  for (const { source } of registry.sources)
    if (source.url !== undefined && hostOf(source.url) === host)
      counts.set(source.publisher, (counts.get(source.publisher) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b))[0]?.[0]
}

function hostOf(address: string): string | undefined {
  return URL.parse(address)?.host.replace(/^www\./, '')
}

/**
 * A source as it stands in front matter. The id is what the author gave, else the publisher’s name and the day of the
 * year, changed where `taken` has it.
 */
export function buildSource(answers: SourceAnswers, today: PlainDate, taken: ReadonlySet<string> = new Set()) {
  const { title, publisher = '', url, published, agency, lang, note, id } = answers
  return {
    id: freeId(id ?? proposeSourceId(publisher, published), taken),
    title,
    publisher,
    ...(url !== undefined && { url: cleanAddress(url) }),
    ...(note !== undefined && { note }),
    ...(agency !== undefined && { agency }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { accessed: today }),
    ...(lang !== undefined && { lang }),
  }
}

/** `The Kyiv Independent`, `2025-03-18` → `kyiv-independent-0318`. */
export function proposeSourceId(publisher: string, published = ''): string {
  const words = toSlug(publisher.replace(/^the\s+/i, '').replace(/\([^)]*\)/g, '')).slice(0, 40)
  const day = published.slice(5).replace('-', '')
  return [words.replace(/-+$/, '') || 'source', day].filter(Boolean).join('-')
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`
  return free
}

/**
 * Reads `title | publisher | address | published | agency`, of which title and address are needed. Undefined where the
 * text has no address.
 */
export function parseSourceText(text: string): SourceAnswers | undefined {
  const parts = text.split('|').map((part) => part.trim())
  const at = parts.findIndex((part) => isWebAddress(part))
  if (at < 1) return undefined
  const [published, agency] = isFuzzyDate(parts[at + 1] ?? '')
    ? [parts[at + 1], parts[at + 2]]
    : [undefined, parts[at + 1]]
  return {
    // Headlines may hold the sign themselves, the name of a publisher hardly ever.
    title: at === 1 ? parts[0]! : parts.slice(0, at - 1).join(' | '),
    publisher: at === 1 ? undefined : parts[at - 1],
    url: parts[at]!,
    published: published || undefined,
    agency: agency || undefined,
  }
}
