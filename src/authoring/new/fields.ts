import { actorKinds } from '../../story/schema/actor.ts'
import { developmentKinds } from '../../story/schema/development.ts'
import { documentKinds, documentStatuses } from '../../story/schema/document.ts'
import type { Collection } from '../../story/schema/index.ts'

/** What an answer is: how a flag’s text is read and how a question is asked. */
export type FieldType =
  | { type: 'text' | 'day' | 'integer' | 'coordinates' | 'list' | 'sources' }
  | { type: 'choice'; values: readonly string[] }
  | { type: 'id' | 'ids'; collection: Collection }

/** One key of the front matter that `npm run new` fills. */
export type Field = FieldType & {
  /** The key, and the name of the flag. */
  key: string
  /** What a person is asked. */
  question: string
  /** Without it there is no entry. */
  needed?: true
  /** What stands in the file until the author knows better. */
  placeholder?: string
}

/** What `npm run new` can make, by the word for it. */
export interface EntryKind {
  collection: Collection
  /** The key that names the entry: the argument behind the kind. */
  name: string
  fields: readonly Field[]
  /** The prose a file starts with, where its kind needs prose; `CITATION` becomes a citation of its first source. */
  body?: string
}

/** What marks a text an author must replace: no entry with it is published. */
export const placeholderMark = 'TODO:'

const todo = (text: string) => `${placeholderMark} ${text}`
const title = (question: string): Field => ({ key: 'title', type: 'text', question, needed: true })
const name: Field = { key: 'name', type: 'text', question: 'What is the name?', needed: true }
const summary = (what: string): Field => ({
  key: 'summary',
  type: 'text',
  question: `${what}, in one or two sentences?`,
  placeholder: todo(`${what}, in one or two sentences.`),
})
const kind = (values: readonly string[]): Field => ({
  key: 'kind',
  type: 'choice',
  values,
  question: 'What kind is it?',
  placeholder: todo(`one of ${values.join(', ')}`),
})
const aliases: Field = { key: 'aliases', type: 'list', question: 'Other names for it, separated by commas?' }
const sources: Field = { key: 'source', type: 'sources', question: 'Add a source?' }
const wikidata: Field = { key: 'wikidata', type: 'text', question: 'Its Wikidata item, such as Q42?' }
const ids = (key: string, collection: Collection, question: string, needed?: true): Field => ({
  key,
  type: 'ids',
  collection,
  question,
  ...(needed && { needed }),
})

/** Every kind of entry, with the fields that are asked for in this order. */
export const entryKinds: Readonly<Record<string, EntryKind>> = {
  development: {
    collection: 'developments',
    name: 'title',
    fields: [
      title('What happened, as a headline in sentence case?'),
      { key: 'date', type: 'day', question: 'On which day?', needed: true },
      kind(developmentKinds),
      summary('What happened'),
      ids('actors', 'actors', 'Who acted or spoke?', true),
      ids('topics', 'topics', 'Which topics does it bear on?', true),
      ids('places', 'places', 'Where did it happen?'),
      ids('follows', 'developments', 'Which earlier developments does it answer?'),
      ids('documents', 'documents', 'Which documents did it produce, or is it about?'),
      sources,
    ],
    body: todo('Write what happened, each claim with its citation CITATION.'),
  },
  actor: {
    collection: 'actors',
    name: 'name',
    fields: [
      name,
      { ...kind(actorKinds), needed: true },
      summary('Who they are'),
      aliases,
      { key: 'affiliation', type: 'id', collection: 'actors', question: 'For which actor do they speak?' },
      wikidata,
    ],
  },
  topic: {
    collection: 'topics',
    name: 'title',
    fields: [
      title('What is the topic?'),
      {
        key: 'question',
        type: 'text',
        question: 'Which question do readers bring?',
        placeholder: todo('Which question do readers bring?'),
      },
      summary('What the topic is'),
      { key: 'order', type: 'integer', question: 'Which place has it among the topics?' },
      aliases,
    ],
  },
  document: {
    collection: 'documents',
    name: 'title',
    fields: [
      title('What is the document called?'),
      { key: 'date', type: 'day', question: 'On which day was it signed, adopted or made known?', needed: true },
      kind(documentKinds),
      {
        key: 'status',
        type: 'choice',
        values: documentStatuses,
        question: 'How does it stand?',
        placeholder: todo(`one of ${documentStatuses.join(', ')}`),
      },
      ids('parties', 'actors', 'Who proposed, signed or adopted it?', true),
      summary('What it is'),
      { key: 'revises', type: 'id', collection: 'documents', question: 'Which document is it a later version of?' },
      ids('topics', 'topics', 'Which topics does it bear on?'),
      sources,
    ],
    body: todo('Write what it says and what became of it, each claim with its citation CITATION.'),
  },
  place: {
    collection: 'places',
    name: 'name',
    fields: [
      name,
      { key: 'country', type: 'text', question: 'In which country, as a code such as UA?', needed: true },
      { key: 'coordinates', type: 'coordinates', question: 'Where, as latitude, longitude?', needed: true },
      aliases,
      { key: 'note', type: 'text', question: 'What happened here, in a sentence?' },
      wikidata,
    ],
  },
  term: {
    collection: 'terms',
    name: 'term',
    fields: [
      { key: 'term', type: 'text', question: 'What is the term?', needed: true },
      summary('What it means'),
      aliases,
    ],
  },
  page: {
    collection: 'pages',
    name: 'title',
    fields: [title('What is the title?'), summary('What the page is about')],
    body: todo('Write the page.'),
  },
}
