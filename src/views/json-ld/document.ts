import type { CreativeWork, Legislation } from 'schema-dts'
import type { Entry } from '../../story/entry.ts'
import type { Story } from '../../story/story.ts'
import { citationsOf, correctionsOf } from './article.ts'
import { idOf, referencesTo, referenceTo, some } from './graph.ts'

const legal: ReadonlySet<string> = new Set(['treaty', 'law', 'resolution'])

/** A document: `Legislation` where it is a legal act, else a work. Its status stands as a word, as on the page. */
export function documentNode(story: Story, document: Entry<'documents'>): CreativeWork | Legislation {
  const { title, date, kind, status, summary, aliases, parties, topics, revises } = document.data
  const common = {
    '@id': idOf(story, document),
    name: title,
    description: summary,
    alternateName: some(aliases),
    dateCreated: date,
    genre: kind,
    creativeWorkStatus: status,
    contributor: referencesTo(story, 'actors', parties),
    about: referencesTo(story, 'topics', topics),
    isBasedOn: revises === undefined ? undefined : referenceTo(story, { collection: 'documents', id: revises }),
    correction: correctionsOf(story, document),
    citation: citationsOf(story, document),
  }
  return legal.has(kind) ? { '@type': 'Legislation', ...common } : { '@type': 'CreativeWork', ...common }
}
