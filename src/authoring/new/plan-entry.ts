import { collectionNouns, isEntryId } from '../../story/ids.ts'
import type { PlainDate } from '../../story/dates.ts'
import { datedCollections, mdxCollections } from '../../story/schema/index.ts'
import { toSlug } from '../../story/transliterate.ts'
import { chooseId } from './choose-id.ts'
import { entryKinds, placeholderMark, type EntryKind, type Field } from './fields.ts'
import { findDuplicate } from './find-duplicate.ts'
import type { KnownEntry, Registry } from './registry.ts'
import { writeEntry } from './write-entry.ts'

/** Values of front matter by key; `source` holds a list of ready sources. */
export type Answers = Readonly<Record<string, unknown>>

export interface PlanOptions {
  today: PlainDate
  /** In place of the id made from date and title. */
  id?: string | undefined
  /** The author has seen the similar entry, and means another one. */
  distinct?: boolean | undefined
}

/** A file to write, or why it must not be written. */
export type Plan = { id: string; path: string; text: string; draft: boolean } | { refusal: string }

/** The fields without which there is no entry and which have no answer. */
export function missingFields(kind: EntryKind, answers: Answers): Field[] {
  return kind.fields.filter(({ key, needed }) => needed && answers[key] === undefined)
}

/**
 * Makes an entry of what is known: what is missing becomes a placeholder, and an entry with placeholders a draft.
 * Refuses an id that is taken and what most likely repeats an entry.
 */
export function planEntry(kind: EntryKind, answers: Answers, registry: Registry, options: PlanOptions): Plan {
  const { collection } = kind
  const title = String(answers[kind.name])
  const date = answers['date'] as string | undefined
  const names = [title, ...((answers['aliases'] as string[] | undefined) ?? [])]
  const duplicate = findDuplicate(collection, registry.entries[collection], names, date)
  if (duplicate && (!options.distinct || duplicate.name === title))
    return { refusal: refusalOf(collection, title, duplicate.entry, duplicate.name, duplicate.name !== title) }
  const id = options.id ?? chooseId(collection, title, date)
  if (id === undefined)
    return { refusal: `Unexpected title ${title} without Latin letters, expected an id for it: give one with --id` }
  // An id is a file name: nothing else may lead out of the folder, or to a file that is no entry.
  if (!isEntryId(collection, id)) return { refusal: idRefusal(collection, id) }
  const path = `${collection}/${id}.md`
  if (registry.ids[collection].has(id))
    return {
      refusal: `Unexpected id ${id}, expected one that is not taken: ${path.replace(/\.md$/, extensions(collection))} exists. Give another with --id`,
    }
  const { data, comments, body } = fill(kind, answers, registry, options.today)
  const withoutDraft = writeEntry(collection, data, body, comments)
  const draft = withoutDraft.includes(placeholderMark)
  const text = draft
    ? writeEntry(collection, { ...data, draft: true }, body, { ...comments, draft: draftComment })
    : withoutDraft
  return { id, path, text, draft }
}

const draftComment = 'in no output; take this line out when every TODO is done'

function extensions(collection: EntryKind['collection']): string {
  return mdxCollections.includes(collection) ? '.md or .mdx' : '.md'
}

function idRefusal(collection: EntryKind['collection'], id: string): string {
  const dated = datedCollections.includes(collection) ? 'YYYY-MM-DD- and then ' : ''
  const slug = toSlug(id)
  const meant = isEntryId(collection, slug) ? `; did you mean ${slug}?` : ''
  return `Unexpected id ${id}, expected ${dated}lower-case letters a–z, digits and single hyphens${meant}`
}

function refusalOf(
  collection: EntryKind['collection'],
  title: string,
  { id, name }: KnownEntry,
  similar: string,
  mayDiffer: boolean,
): string {
  const known = similar === name ? name : `${name}, also called ${similar}`
  const noun = collectionNouns[collection]
  return [
    `Unexpected ${noun} ${title}, expected one that the story does not have: ${collection}/${id} is ${known}`,
    ...(mayDiffer ? [`If it is another one, say so with --distinct`] : []),
  ].join('. ')
}

/** Answers and placeholders as front matter, in any order. */
function fill(kind: EntryKind, answers: Answers, registry: Registry, today: PlainDate) {
  const data: Record<string, unknown> = {}
  const comments: Record<string, string> = {}
  for (const field of kind.fields) {
    const { key, type, placeholder } = field
    if (type === 'sources') continue
    if (answers[key] !== undefined) data[key] = answers[key]
    else if (type === 'choice' && placeholder !== undefined) {
      // A value must stand there for the entry to be one; the comment keeps it from being published unseen.
      data[key] = field.values[0]
      comments[key] = placeholder
    } else if (placeholder !== undefined) data[key] = placeholder
  }
  if (kind.collection === 'topics') data['order'] ??= registry.lastTopic + 1
  if (kind.collection === 'developments') data['published'] = answers['published'] ?? today
  let citation = ''
  if (kind.fields.some(({ type }) => type === 'sources')) {
    const given = (answers['source'] as { id: string }[] | undefined) ?? []
    const sources = given.length > 0 ? given : [sourcePlaceholder]
    data['sources'] = sources
    citation = `[${sources.map(({ id }) => `@${id}`).join('; ')}]`
  }
  return { data, comments, body: kind.body?.replace(' CITATION', citation && ` ${citation}`) ?? '' }
}

/** Names no address: an address that nobody read must not stand there even for a while. */
const sourcePlaceholder = {
  id: 'source',
  title: `${placeholderMark} the headline as published`,
  publisher: `${placeholderMark} who published it`,
  note: `${placeholderMark} take this line out and give the address as url`,
}

/** What `--create-actors` says: `Name:kind`, and a summary behind another colon. */
export function parseNewActor(text: string): Answers | { problem: string } {
  const match = /^(.*?\S)\s*:\s*(person|organisation|state)\s*(?::\s*(.*\S)\s*)?$/s.exec(text.trim())
  if (!match) return { problem: `Unexpected actor ${text}, expected Name:person, Name:organisation or Name:state` }
  return { name: match[1]!, kind: match[2]!, ...(match[3] !== undefined && { summary: match[3] }) }
}

/** A registry that knows one more actor. */
export function withActor(registry: Registry, id: string, name: string): Registry {
  return {
    ...registry,
    entries: { ...registry.entries, actors: [...registry.entries.actors, { id, name, names: [name] }] },
    ids: { ...registry.ids, actors: new Set([...registry.ids.actors, id]) },
  }
}

/** The kind of entry for actors. */
export const actorKind = entryKinds['actor']!
