import type { Dataset } from 'schema-dts'
import { titleOf } from '../../story/entry.ts'
import type { Story } from '../../story/story.ts'
import { absoluteUrl } from '../../story/urls.ts'
import { licenceOf } from '../licence.ts'
import { some } from './graph.ts'
import { publisherId, publisherName } from './site.ts'

/** A file of the data, as its page offers it. */
export interface Distribution {
  name: string
  /** From the site’s root. */
  path: string
  /** Its media type: `text/csv`. */
  type: string
  bytes?: number
  /** In hexadecimal. */
  sha256?: string
}

export interface DatasetOptions {
  /** The title and the description of the page. */
  name: string
  description: string
  /** Of the page, from the site’s root: `/data/`. */
  path: string
  version: string
  distribution: readonly Distribution[]
}

/** The data of the whole story, to be found by searches for data sets. It covers the days from the first development to the last. */
export function datasetData(story: Story, options: DatasetOptions): Dataset {
  const { name, description, path, version, distribution } = options
  const [first, last] = [story.developments[0], story.developments.at(-1)]
  return {
    '@type': 'Dataset',
    '@id': absoluteUrl(story, path),
    url: absoluteUrl(story, path),
    name,
    description,
    version,
    license: licenceOf(story.file.licence).url,
    isAccessibleForFree: true,
    inLanguage: story.file.language,
    creator: { '@id': publisherId(story) },
    publisher: publisherName(story),
    dateModified: story.asOf || undefined,
    temporalCoverage: first && last && `${first.data.date}/${last.data.end ?? last.data.date}`,
    keywords: some(story.topics.map(titleOf)),
    distribution: some(
      distribution.map((file) => ({
        '@type': 'DataDownload' as const,
        name: file.name,
        contentUrl: absoluteUrl(story, file.path),
        encodingFormat: file.type,
        contentSize: file.bytes === undefined ? undefined : `${file.bytes} B`,
        sha256: file.sha256,
      })),
    ),
  }
}
