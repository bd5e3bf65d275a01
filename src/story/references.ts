import type { AnyEntry, Entry } from './entry.ts'
import type { EntryRef } from './ids.ts'
import type { Collection } from './schema/index.ts'
import type { By } from './schema/shared.ts'

/** A reference from front matter to an entry, with its key path. */
export interface Reference extends EntryRef {
  path: readonly PropertyKey[]
}

type Add = (collection: Collection, ids: By | undefined, ...path: PropertyKey[]) => void

/** Every id of another entry in an entry’s front matter, in no particular order. Ids of sources are not among them. */
export function referencesOf(entry: AnyEntry): Reference[] {
  const found: Reference[] = []
  const add: Add = (collection, ids, ...path) => {
    if (typeof ids === 'string') found.push({ collection, id: ids, path })
    else if (Array.isArray(ids)) found.push(...ids.map((id, index) => ({ collection, id, path: [...path, index] })))
  }
  if (entry.collection === 'developments') addDevelopment(entry.data, add)
  else if (entry.collection === 'documents') addDocument(entry.data, add)
  else if (entry.collection === 'actors') addActor(entry.data, add)
  else if (entry.collection === 'topics') addTopic(entry.data, add)
  else if (entry.collection === 'places') add('actors', entry.data.control?.by, 'control', 'by')
  return found
}

function addDevelopment(data: Entry<'developments'>['data'], add: Add): void {
  add('actors', data.actors, 'actors')
  add('topics', data.topics, 'topics')
  add('places', data.places, 'places')
  add('developments', data.follows, 'follows')
  add('documents', data.documents, 'documents')
  for (const [index, { by, topics, position }] of data.statements.entries()) {
    add('actors', by, 'statements', index, 'by')
    add('topics', topics, 'statements', index, 'topics')
    if (typeof position === 'string') add('topics', position, 'statements', index, 'position')
    add('topics', typeof position === 'object' ? position.topic : undefined, 'statements', index, 'position', 'topic')
    add('actors', typeof position === 'object' ? position.for : undefined, 'statements', index, 'position', 'for')
  }
  for (const [index, { accounts }] of data.disputed.entries())
    for (const [number, { by }] of accounts.entries()) add('actors', by, 'disputed', index, 'accounts', number, 'by')
  for (const [index, { place, actors, topics, outcome }] of data.scheduled.entries()) {
    add('places', place, 'scheduled', index, 'place')
    add('actors', actors, 'scheduled', index, 'actors')
    add('topics', topics, 'scheduled', index, 'topics')
    add('developments', outcome, 'scheduled', index, 'outcome')
  }
}

function addDocument(data: Entry<'documents'>['data'], add: Add): void {
  add('actors', data.parties, 'parties')
  add('topics', data.topics, 'topics')
  add('documents', data.revises, 'revises')
  for (const [index, { topic, proposedBy, objectedBy }] of data.points.entries()) {
    add('topics', topic, 'points', index, 'topic')
    add('actors', proposedBy, 'points', index, 'proposedBy')
    add('actors', objectedBy, 'points', index, 'objectedBy')
  }
}

function addActor(data: Entry<'actors'>['data'], add: Add): void {
  add('actors', data.affiliation, 'affiliation')
  for (const [index, { of }] of data.roles.entries()) add('actors', of, 'roles', index, 'of')
}

function addTopic(data: Entry<'topics'>['data'], add: Add): void {
  for (const list of ['known', 'claimed', 'unknown'] as const)
    for (const [index, { development }] of (data.standing?.[list] ?? []).entries())
      add('developments', development, 'standing', list, index, 'development')
}
