import { stringify } from 'yaml'
import { siteUrl } from '../../story/urls.ts'
import type { Licence } from '../../views/licence.ts'
import type { Dataset } from './dataset.ts'

/** `CITATION.cff`: how to cite the data, in the Citation File Format 1.2.0 (https://citation-file-format.github.io/). */
export function citationFile({ story }: Dataset, { version, licence }: { version: string; licence: Licence }): string {
  const { name, description, publisher } = story.file
  return stringify(
    {
      'cff-version': '1.2.0',
      message: 'If you use these data, please cite them as below.',
      type: 'dataset',
      title: name,
      abstract: description,
      authors: [{ name: publisher.name, website: publisher.url }],
      version,
      ...(story.asOf && { 'date-released': story.asOf }),
      url: `${siteUrl(story)}/data/`,
      ...(licence.spdx ? { license: licence.spdx } : {}),
      ...(story.topics.length > 0 && { keywords: [...new Set(story.topics.map(({ data }) => data.title))] }),
    },
    // Dates and words such as “no” in quotation marks: many readers know YAML 1.1 alone.
    { lineWidth: 0, schema: 'yaml-1.1' },
  )
}
