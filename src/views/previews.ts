import type { AnyEntry, Entry } from '../story/entry.ts'
import { officeOn } from '../story/offices.ts'
import type { Collection } from '../story/schema/index.ts'
import { find, type PositionRecord, type Story } from '../story/story.ts'
import { statementUrl, urlOf } from '../story/urls.ts'
import { titleOf } from '../story/entry.ts'
import { formatDate, formatSpan } from './format-date.ts'
import { placeView } from './place-view.ts'

/** An entry in a few words: what a note beside its name says, and what a search for its name shows first. */
export interface Preview {
  name: string
  /** What it is: “Person · President, Ukraine”. */
  label: string
  /** May be empty. */
  summary: string
  /** The latest it said or where it stands. */
  stands?: PreviewLine
  /** The latest developments about it, newest first. */
  latest?: PreviewLine[]
}

/** A dated line that leads somewhere. */
export interface PreviewLine {
  /** What the line is, where its place does not say it: “Latest position on Territory”. */
  label?: string
  text: string
  href: string
  date: string
}

/** How many developments stand in a preview. */
const latestLength = 3

/** How much of an id names the file of its preview, so that few entries stand in each, however many there are. */
const shares: Partial<Record<Collection, number>> = {
  developments: 7,
  documents: 4,
  actors: 1,
  places: 1,
  terms: 1,
  topics: 1,
}

/** All previews by file, as `actors-v` or `developments-2025-02`, and in it by id. */
export function previewFiles(story: Story): Map<string, Record<string, Preview>> {
  const files = new Map<string, Record<string, Preview>>()
  const positions = latestPositions(story)
  for (const entry of story.byKey.values()) {
    const share = shares[entry.collection]
    if (share === undefined) continue
    const name = `${entry.collection}-${entry.id.slice(0, share)}`
    const file = files.get(name) ?? {}
    files.set(name, file)
    file[entry.id] = previewOf(story, entry, positions)
  }
  return files
}

/** The names of the files. */
export function previewNames(story: Story): string[] {
  return [...story.byKey.values()].flatMap(({ collection, id }) => {
    const share = shares[collection]
    return share === undefined ? [] : `${collection}-${id.slice(0, share)}`
  })
}

type Positions = ReadonlyMap<string, PositionRecord>

/** The latest position of each party and of each person who spoke for one, by actor. */
function latestPositions(story: Story): Positions {
  const latest = new Map<string, PositionRecord>()
  for (const record of story.positions) for (const id of [record.party, ...record.speakers]) latest.set(id, record)
  return latest
}

function previewOf(story: Story, entry: AnyEntry, positions: Positions): Preview {
  const preview = { name: titleOf(entry), ...descriptionOf(story, entry) }
  const stands = standsOf(story, entry, positions)
  const latest = latestOf(story, entry)
  return { ...preview, ...(stands && { stands }), ...(latest.length > 0 && { latest }) }
}

function descriptionOf(story: Story, entry: AnyEntry): { label: string; summary: string } {
  switch (entry.collection) {
    case 'actors':
      return {
        label: [capital(entry.data.kind), officeName(story, entry)].filter(Boolean).join(' · '),
        summary: entry.data.summary,
      }
    case 'developments': {
      const { kind, date, end, summary } = entry.data
      return { label: `${capital(kind)} · ${formatSpan(date, end)}`, summary }
    }
    case 'documents': {
      const { kind, date, status, summary } = entry.data
      return { label: `${capital(kind)} · ${formatDate(date)} · ${status.replace('-', ' ')}`, summary }
    }
    case 'places': {
      const { name, country, note = '' } = placeView(story, entry)
      return { label: name === country ? 'Place' : `Place · ${country}`, summary: note }
    }
    case 'topics':
      return { label: 'Topic', summary: entry.data.question }
    case 'terms':
      return { label: 'Glossary', summary: entry.data.summary }
    case 'pages':
      return { label: 'Page', summary: entry.data.summary }
  }
}

function officeName(story: Story, actor: Entry<'actors'>): string | undefined {
  const office = officeOn(actor, story.asOf)
  const body = office?.of && find(story, 'actors', office.of)
  return body ? `${office.title}, ${body.data.name}` : office?.title
}

function standsOf(story: Story, entry: AnyEntry, positions: Positions): PreviewLine | undefined {
  if (entry.collection === 'topics') {
    const { standing } = entry.data
    return (
      standing && {
        label: 'Where it stands',
        text: standing.summary,
        href: urlOf(entry),
        date: formatDate(standing.asOf),
      }
    )
  }
  const record = entry.collection === 'actors' ? positions.get(entry.id) : undefined
  const topic = record && find(story, 'topics', record.topic)
  if (!record || !topic) return undefined
  const { statement, development, date, withdrawn } = record
  return {
    label: `Latest position: ${topic.data.title}${withdrawn ? ' (withdrawn)' : ''}`,
    text: statement.says ?? `“${statement.quote}”`,
    href: statementUrl(development.id, statement.id),
    date: formatDate(date),
  }
}

const indexes = { actors: 'actor', topics: 'topic', places: 'place', documents: 'document' } as const

function latestOf(story: Story, { collection, id }: AnyEntry): PreviewLine[] {
  if (!Object.hasOwn(indexes, collection)) return []
  const developments = story.developmentsBy[indexes[collection as keyof typeof indexes]].get(id) ?? []
  return developments
    .slice(-latestLength)
    .reverse()
    .map((development) => ({
      text: development.data.title,
      href: urlOf(development),
      date: formatSpan(development.data.date, development.data.end),
    }))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
