import type { CorrectionComment, CreativeWork, NewsArticle } from 'schema-dts'
import type { AnyEntry } from '../../story/entry.ts'
import { keyOf } from '../../story/ids.ts'
import { latestDay } from '../../story/latest-day.ts'
import { listSources } from '../../story/source-list.ts'
import type { Development, Story } from '../../story/story.ts'
import { absoluteUrl } from '../../story/urls.ts'
import { changeView } from '../change-view.ts'
import { shareImage } from '../share-card.ts'
import { idOf, referencesTo, some } from './graph.ts'
import { quotation } from './quotation.ts'
import { publisherId, siteId } from './site.ts'

/**
 * A development as an article, with the words quoted in it and what was corrected. Its summary is the page’s description already,
 * and here would weigh as much as all sources together.
 */
export function newsArticle(story: Story, development: Development): NewsArticle {
  const { title, date, end, published, authors, topics, actors, documents, places } = development.data
  const statements = story.statementsBy.development.get(development.id) ?? []
  return {
    '@type': 'NewsArticle',
    '@id': idOf(story, development),
    headline: title,
    image: absoluteUrl(story, shareImage(story, development).href),
    datePublished: published,
    dateModified: latestDay([development]),
    temporalCoverage: end ? `${date}/${end}` : date,
    isAccessibleForFree: true,
    isPartOf: { '@id': siteId(story) },
    publisher: { '@id': publisherId(story) },
    author: some(authors.map((name) => ({ '@type': 'Person' as const, name }))) ?? { '@id': publisherId(story) },
    about: referencesTo(story, 'topics', topics),
    mentions: some([
      ...(referencesTo(story, 'actors', actors) ?? []),
      ...(referencesTo(story, 'documents', documents) ?? []),
    ]),
    contentLocation: referencesTo(story, 'places', places),
    hasPart: some(statements.flatMap((record) => quotation(story, record) ?? [])),
    correction: correctionsOf(story, development),
    citation: citationsOf(story, development),
  }
}

/** What an entry rests on: each source by its address, else by its title, since both would double the weight of a page’s data. */
export function citationsOf(story: Story, entry: AnyEntry): readonly CreativeWork[] | undefined {
  const sources = [...listSources(story, entry).values()]
  return some(
    sources.map(({ source: { title, url } }) => ({
      '@type': 'CreativeWork' as const,
      ...(url ? { url } : { name: title }),
    })),
  )
}

/** What was corrected in an entry, the latest first. */
export function correctionsOf(story: Story, entry: AnyEntry): readonly CorrectionComment[] | undefined {
  const corrections = (story.changesByKey.get(keyOf(entry)) ?? []).filter(({ kind }) => kind === 'correction')
  return some(
    corrections.map((record) => {
      const { href, note, date } = changeView(record)
      return {
        '@type': 'CorrectionComment' as const,
        '@id': absoluteUrl(story, href),
        text: note,
        datePublished: date.iso,
      }
    }),
  )
}
