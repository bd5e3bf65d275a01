import { noFacts, type BodyFacts, type Entry } from './entry.ts'
import { schemas, type Collection } from './schema/index.ts'
import { storyFile, type StoryFile } from './schema/story-file.ts'

const needed: Record<Collection, object> = {
  actors: { name: 'An actor', kind: 'person', summary: 'Someone.' },
  developments: {
    title: 'Something happened',
    date: '2025-01-10',
    kind: 'meeting',
    summary: 'It happened.',
    actors: [],
    topics: [],
    published: '2025-01-10',
    sources: [{ id: 'daily', title: 'It happened', publisher: 'Daily', url: 'https://daily.example/it' }],
  },
  documents: {
    title: 'A draft',
    date: '2025-01-10',
    kind: 'proposal',
    status: 'proposed',
    parties: [],
    summary: 'A text.',
    sources: [{ id: 'text', title: 'A draft', publisher: 'Office', note: 'On paper.' }],
  },
  pages: { title: 'A page', summary: 'A page.' },
  places: { name: 'A place', country: 'GB', coordinates: [51.5, -0.1] },
  terms: { term: 'a term', summary: 'A meaning.' },
  topics: { title: 'A topic', question: 'What of it?', summary: 'An issue.', order: 1 },
}

/** An entry for tests: only what a case is about needs to be given. */
export function exampleEntry<C extends Collection>(
  collection: C,
  id: string,
  data: object = {},
  facts: Partial<BodyFacts> = {},
): Entry<C> {
  return {
    collection,
    id,
    data: schemas[collection].parse({ ...needed[collection], ...data }) as Entry<C>['data'],
    facts: { ...structuredClone(noFacts), ...facts },
    path: `${collection}/${id}.md`,
    digest: '',
  }
}

/** What `story.yaml` says, for tests: only what a case is about needs to be given. */
export function exampleFile(data: object = {}): StoryFile {
  return storyFile.parse({
    name: 'Example',
    tagline: 'An example',
    description: 'An example.',
    url: 'https://example.org',
    language: 'en',
    publisher: { name: 'Example', url: 'https://example.org' },
    licence: 'CC BY 4.0',
    ...data,
  })
}
