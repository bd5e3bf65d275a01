import type { CollectionPage, ItemList, WebPage } from 'schema-dts'
import type { AnyEntry } from '../../story/entry.ts'
import type { Story } from '../../story/story.ts'
import { absoluteUrl, urlOf } from '../../story/urls.ts'
import { siteId } from './site.ts'

/** What a page’s head says of it. */
export interface PageHead {
  title: string
  description: string
  path: string
}

/** How many entries of a list are named: those it begins with. */
export const namedEntries = 10

function commonOf(story: Story, { title, description, path }: PageHead) {
  return {
    '@id': absoluteUrl(story, path),
    name: title,
    description,
    isPartOf: { '@id': siteId(story) },
  }
}

/** A page of any kind. */
export function webPage(
  story: Story,
  head: PageHead,
  type: 'WebPage' | 'AboutPage' | 'SearchResultsPage' = 'WebPage',
): WebPage {
  return { '@type': type, ...commonOf(story, head) }
}

/** A list: how many entries it has, and the first of them. */
export function collectionPage(story: Story, head: PageHead, entries: readonly AnyEntry[] = []): CollectionPage {
  return {
    '@type': 'CollectionPage',
    ...commonOf(story, head),
    mainEntity: entries.length > 0 ? itemList(story, entries) : undefined,
  }
}

function itemList(story: Story, entries: readonly AnyEntry[]): ItemList {
  return {
    '@type': 'ItemList',
    numberOfItems: entries.length,
    itemListElement: entries.slice(0, namedEntries).map((entry, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: absoluteUrl(story, urlOf(entry)),
    })),
  }
}
