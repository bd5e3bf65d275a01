import type { Thing } from 'schema-dts'
import type { AnyEntry } from '../../story/entry.ts'
import type { Development, ScheduledRecord, Story } from '../../story/story.ts'
import { newsArticle } from './article.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { event } from './event.ts'
import { graphOf, type LinkedData } from './graph.ts'
import { collectionPage, type PageHead } from './web-page.ts'

export { actorNode } from './actor.ts'
export { citationsOf, correctionsOf } from './article.ts'
export { datasetData, type DatasetOptions, type Distribution } from './dataset.ts'
export { documentNode } from './document.ts'
export { definedTerms } from './glossary.ts'
export { graphOf, referencesTo, type LinkedData } from './graph.ts'
export { placeNode } from './place.ts'
export { publisher, webSite } from './site.ts'
export { collectionPage, webPage } from './web-page.ts'

/** A page’s head with its linked data: the things given, and the way to the page. */
export function withData<Head extends PageHead>(
  story: Story,
  head: Head,
  ...nodes: readonly Thing[]
): Head & { linkedData: LinkedData } {
  const way = breadcrumbs(story, head)
  return { ...head, linkedData: graphOf(...nodes, ...(way ? [way] : [])) }
}

/** What a development’s page is about: the article and what was announced in it. */
export function developmentNodes(story: Story, development: Development): Thing[] {
  const scheduled = story.scheduledBy.development.get(development.id) ?? []
  return [newsArticle(story, development), ...eventNodes(story, scheduled)]
}

/** Those of announced items that have a day. */
export function eventNodes(story: Story, records: readonly ScheduledRecord[]): Thing[] {
  return records.flatMap((record) => event(story, record) ?? [])
}

/** The head of a list’s page: what it collects, and the entries it begins with where it lists entries. */
export function listHead<Head extends PageHead>(
  story: Story,
  head: Head,
  entries: readonly AnyEntry[] = [],
  ...more: readonly Thing[]
): Head & { linkedData: LinkedData } {
  return withData(story, head, collectionPage(story, head, entries), ...more)
}
