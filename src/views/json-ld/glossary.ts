import type { DefinedTermSet } from 'schema-dts'
import type { Story } from '../../story/story.ts'
import { absoluteUrl } from '../../story/urls.ts'
import { idOf, some } from './graph.ts'
import { siteId } from './site.ts'

/** How many terms are told of; the page has all. */
export const glossaryLength = 200

/** The glossary: each term with its definition. */
export function definedTerms(story: Story): DefinedTermSet {
  return {
    '@type': 'DefinedTermSet',
    '@id': absoluteUrl(story, '/glossary/'),
    name: 'Glossary',
    isPartOf: { '@id': siteId(story) },
    hasDefinedTerm: some(
      story.terms.slice(0, glossaryLength).map((term) => ({
        '@type': 'DefinedTerm' as const,
        '@id': idOf(story, term),
        name: term.data.term,
        description: term.data.summary,
        alternateName: some(term.data.aliases),
      })),
    ),
  }
}
