import { monthAt, monthNumber, yearOf } from '../story/dates.ts'
import type { AnyEntry, Entry } from '../story/entry.ts'
import { find, speakersOf, type Story } from '../story/story.ts'
import { formatDate, formatSpan } from './format-date.ts'
import { placeView } from './place-view.ts'
import { voicesOf } from './records.ts'

/** What readers call the sorts of entry a search finds. */
export type EntryType = 'Topic' | 'Actor' | 'Development' | 'Document' | 'Place' | 'Term' | 'Page'

/** What one entry adds to its record; empty texts are left out. */
export interface SearchParts {
  type: EntryType
  summary: string
  kind?: string
  date?: { iso: string; text: string }
  /** The years and months of its days: `2025`, `2025-02`. */
  periods?: string[]
  /** Records after the prose. */
  records?: (string | undefined)[]
  /** Whom and what it is about, for filters and by all their names for search. */
  actors?: readonly string[]
  topics?: readonly string[]
  places?: readonly string[]
}

/** What an entry adds to its record, by its collection. */
export function searchParts(story: Story, entry: AnyEntry): SearchParts {
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

function developmentParts(story: Story, { data }: Entry<'developments'>): SearchParts {
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
    periods: periodsBetween(data.date, data.end ?? data.date),
    records: [...said, ...disputed, ...scheduled],
    actors: [...data.actors, ...speakers],
    topics: [...data.topics, ...data.statements.flatMap(({ topics, position }) => [...topics, topicOf(position)])],
    places: [...data.places, ...data.scheduled.map(({ place }) => place ?? '')],
  }
}

function documentParts({ data }: Entry<'documents'>): SearchParts {
  return {
    type: 'Document',
    kind: data.kind,
    summary: data.summary,
    date: { iso: data.date, text: formatDate(data.date) },
    periods: periodsBetween(data.date, data.date),
    records: data.points.map(({ text }) => text),
    actors: [...data.parties, ...data.points.flatMap(({ proposedBy, objectedBy }) => [...proposedBy, ...objectedBy])],
    topics: [...data.topics, ...data.points.map(({ topic }) => topic)],
  }
}

function actorParts(story: Story, { id, data }: Entry<'actors'>): SearchParts {
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

function topicParts({ id, data }: Entry<'topics'>): SearchParts {
  const { standing } = data
  const lines = standing ? [...standing.known, ...standing.claimed, ...standing.unknown] : []
  return {
    type: 'Topic',
    summary: `${data.question} ${data.summary}`,
    records: [standing?.summary, ...lines.map(({ text }) => text)],
    topics: [id],
  }
}

function placeParts(story: Story, entry: Entry<'places'>): SearchParts {
  const { country, note } = placeView(story, entry)
  return { type: 'Place', summary: [country, note].filter(Boolean).join('. ') }
}

function topicOf(position: Entry<'developments'>['data']['statements'][number]['position']): string {
  return typeof position === 'object' ? position.topic : (position ?? '')
}

/** The months from one day to another, each year before its first. */
function periodsBetween(from: string, to: string): string[] {
  const [first, last] = [monthNumber(from), monthNumber(to)]
  const months = Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => monthAt(first + index))
  return [...new Set(months.flatMap((month) => [yearOf(month), month]))]
}
