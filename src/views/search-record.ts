import { titleOf, type AnyEntry } from '../story/entry.ts'
import { namesOf } from '../story/names.ts'
import { find, type Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { searchParts, type SearchParts } from './search-parts.ts'

/** What readers may narrow a search by. */
export type Facet = 'type' | 'kind' | 'actor' | 'topic' | 'year'

/** What a search finds: one entry, in the shape Pagefind indexes. */
export interface SearchRecord {
  url: string
  title: string
  /** What is searched and quoted: the summary first, then the prose, then the records. */
  content: string
  /**
   * What is searched and shown, but never quoted. `aliases`, `names` and `sources` hold one item a line:
   * the entry’s other names, all names of who and where it is about, and, of what has a date, the sources.
   */
  meta: {
    title: string
    aliases?: string
    names?: string
    sources?: string
    date?: string
    day?: string
    kind?: string
  }
  /** Developments have no `type`: most entries are, and the list of them alone would weigh more than an answer may. */
  filters: Partial<Record<Facet, string[]>>
}

/** One record for each development, actor, topic, document, place, term and page, in the story’s order. */
export function searchRecords(story: Story, textOf: (entry: AnyEntry) => string): SearchRecord[] {
  const all: readonly AnyEntry[] = [
    ...story.topics,
    ...story.actors,
    ...story.developments,
    ...story.documents,
    ...story.places,
    ...story.terms,
    ...story.pages,
  ]
  return all.map((entry) => recordOf(story, entry, searchParts(story, entry), textOf(entry)))
}

function recordOf(story: Story, entry: AnyEntry, parts: SearchParts, body: string): SearchRecord {
  const actors = entriesOf(story, 'actors', parts.actors)
  const topics = entriesOf(story, 'topics', parts.topics)
  const about = [...actors, ...topics, ...entriesOf(story, 'places', parts.places)]
  const title = titleOf(entry)
  const others = about.filter((each) => each !== entry).flatMap(namesOf)
  return {
    url: urlOf(entry),
    title,
    content: [parts.summary, body, ...(parts.records ?? [])].filter(Boolean).join('\n'),
    meta: present({
      title,
      aliases: namesOf(entry).slice(1).join('\n'),
      names: [...new Set(others)].join('\n'),
      sources: parts.date ? sourceLines(entry).join('\n') : '',
      date: parts.date?.text,
      day: parts.date?.iso,
      kind: parts.kind,
    }) as SearchRecord['meta'],
    filters: present({
      type: parts.type === 'Development' ? [] : [parts.type],
      kind: parts.kind ? [parts.kind] : [],
      actor: actors.map(titleOf),
      topic: topics.map(titleOf),
      year: parts.periods ?? [],
    }),
  }
}

function sourceLines(entry: AnyEntry): string[] {
  return entry.data.sources.map(({ title, publisher, agency }) =>
    [agency && agency !== publisher ? `${publisher} (${agency})` : publisher, title].join(': '),
  )
}

/** The entries with these ids, each once, in the order given; ids of nothing are skipped. */
function entriesOf(story: Story, collection: 'actors' | 'topics' | 'places', ids: readonly string[] = []): AnyEntry[] {
  return [...new Set(ids)].flatMap((id) => (find(story, collection, id) as AnyEntry | undefined) ?? [])
}

/** The keys that hold something. */
function present<T extends Record<string, string | string[] | undefined>>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value?.length)) as Partial<T>
}
