import type { GovernmentOrganization, Organization, Person } from 'schema-dts'
import type { Entry } from '../../story/entry.ts'
import { isHeldOn } from '../../story/offices.ts'
import type { Story } from '../../story/story.ts'
import { idOf, referencesTo, referenceTo, some } from './graph.ts'

/** The Wikidata item of a thing, which says that both are the same. */
export function wikidataUrl(item: string | undefined): string | undefined {
  return item && `https://www.wikidata.org/wiki/${item}`
}

/** Every other name of an entry, in all languages. */
export function otherNames({ aliases, names }: { aliases: string[]; names: Record<string, string> }) {
  return some([...new Set([...aliases, ...Object.values(names)])])
}

/**
 * Someone who acts. A state is a `GovernmentOrganization`, not a `Country`: entries are about states that speak and sign, which
 * schema.org lets organisations do and places not, and nothing is said of territory.
 */
export function actorNode(story: Story, actor: Entry<'actors'>): Person | Organization | GovernmentOrganization {
  const { name, kind, summary, wikidata, affiliation, roles } = actor.data
  const common = {
    '@id': idOf(story, actor),
    name,
    description: summary,
    alternateName: otherNames(actor.data),
    sameAs: wikidataUrl(wikidata),
  }
  if (kind === 'state') return { '@type': 'GovernmentOrganization', ...common }
  if (kind === 'organisation') return { '@type': 'Organization', ...common }
  const held = roles.filter((role) => isHeldOn(role, story.asOf))
  return {
    '@type': 'Person',
    ...common,
    jobTitle: some(held.map(({ title }) => title)),
    worksFor: referencesTo(story, 'actors', [...new Set(held.flatMap(({ of }) => of ?? []))]),
    affiliation: affiliation === undefined ? undefined : referenceTo(story, { collection: 'actors', id: affiliation }),
  }
}
