import { firstDay, yearOf } from '../story/dates.ts'
import { titleOf, type AnyEntry, type Entry } from '../story/entry.ts'
import { namesOf } from '../story/names.ts'
import { find, speakersOf, type Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { formatDate, formatSpan } from './format-date.ts'
import { placeView } from './place-view.ts'
import { voicesOf } from './records.ts'

/** What readers may narrow a search by. */
export const facets = ['type', 'kind', 'actor', 'topic', 'year'] as const
export type Facet = (typeof facets)[number]

/** What readers call the sorts of entry a search finds. */
export type EntryType = 'Topic' | 'Actor' | 'Development' | 'Document' | 'Place' | 'Term' | 'Page'

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

/** What one entry adds to its record; empty texts are left out. */
interface Parts {
  type: EntryType
  summary: string
  kind?: string
  date?: { iso: string; text: string }
  years?: string[]
  /** Records after the prose. */
  records?: (string | undefined)[]
  /** Whom and what it is about, for filters and by all their names for search. */
  actors?: readonly string[]
  topics?: readonly string[]
  places?: readonly string[]
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
  return all.map((entry) => recordOf(story, entry, partsOf(story, entry), textOf(entry)))
}

function recordOf(story: Story, entry: AnyEntry, parts: Parts, body: string): SearchRecord {
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
      year: parts.years ?? [],
    }),
  }
}

function partsOf(story: Story, entry: AnyEntry): Parts {
  switch (entry.collection) {
    case 'developments':
      return developmentParts(story, entry)
    case 'documents':
      return documentParts(entry)
    case 'actors':
      return actorParts(story, entry)
    case 'topics':
      return topicParts(entry)
    case 'places':
      return placeParts(story, entry)
    case 'terms':
      return { type: 'Term', summary: entry.data.summary }
    case 'pages':
      return { type: 'Page', summary: entry.data.summary }
  }
}

function developmentParts(story: Story, { data }: Entry<'developments'>): Parts {
  const voices = (by: Parameters<typeof speakersOf>[0], date: string) =>
    voicesOf(story, by, date)
      .map(({ name, office }) => (office ? `${name} (${office})` : name))
      .join(', ')
  const said = data.statements.map((statement) =>
    [
      `${voices(statement.by, statement.date ?? data.date)}${statement.at ? `, ${statement.at}` : ''}:`,
      statement.says,
      statement.quote && `“${statement.quote}”`,
      statement.original?.text,
      ...statement.variants.map(({ quote }) => `“${quote}”`),
    ]
      .filter(Boolean)
      .join(' '),
  )
  const disputed = data.disputed.flatMap(({ point, accounts }) => [
    point,
    ...accounts.map(({ by, says }) => `${voices(by, data.date)}: ${says}`),
  ])
  const scheduled = data.scheduled.map(({ what, when }) => `${what} (${when})`)
  const speakers = data.statements.flatMap(({ by }) => speakersOf(by))
  return {
    type: 'Development',
    kind: data.kind,
    summary: data.summary,
    date: { iso: data.date, text: formatSpan(data.date, data.end) },
    years: yearsBetween(data.date, data.end ?? data.date),
    records: [...said, ...disputed, ...scheduled],
    actors: [...data.actors, ...speakers],
    topics: [...data.topics, ...data.statements.flatMap(({ topics, position }) => [...topics, topicOf(position)])],
    places: [...data.places, ...data.scheduled.map(({ place }) => place ?? '')],
  }
}

function documentParts({ data }: Entry<'documents'>): Parts {
  return {
    type: 'Document',
    kind: data.kind,
    summary: data.summary,
    date: { iso: data.date, text: formatDate(data.date) },
    years: [yearOf(data.date)],
    records: data.points.map(({ text }) => text),
    actors: [...data.parties, ...data.points.flatMap(({ proposedBy, objectedBy }) => [...proposedBy, ...objectedBy])],
    topics: [...data.topics, ...data.points.map(({ topic }) => topic)],
  }
}

function actorParts(story: Story, { id, data }: Entry<'actors'>): Parts {
  return {
    type: 'Actor',
    kind: data.kind,
    summary: data.summary,
    records: data.roles.map(({ title, of }) => {
      const body = of === undefined ? undefined : find(story, 'actors', of)
      return body ? `${title}, ${body.data.name}` : title
    }),
    actors: [id],
  }
}

function topicParts({ id, data }: Entry<'topics'>): Parts {
  const { standing } = data
  const lines = standing ? [...standing.known, ...standing.claimed, ...standing.unknown] : []
  return {
    type: 'Topic',
    summary: `${data.question} ${data.summary}`,
    records: [standing?.summary, ...lines.map(({ text }) => text)],
    topics: [id],
  }
}

function placeParts(story: Story, entry: Entry<'places'>): Parts {
  const { country, note } = placeView(story, entry)
  return { type: 'Place', summary: [country, note].filter(Boolean).join('. ') }
}

function topicOf(position: Entry<'developments'>['data']['statements'][number]['position']): string {
  return typeof position === 'object' ? position.topic : (position ?? '')
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

function yearsBetween(from: string, to: string): string[] {
  const first = Number(yearOf(firstDay(from)))
  return Array.from({ length: Math.max(1, Number(yearOf(to)) - first + 1) }, (_, index) =>
    String(first + index).padStart(4, '0'),
  )
}

/** The keys that hold something. */
function present<T extends Record<string, string | string[] | undefined>>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value?.length)) as Partial<T>
}
