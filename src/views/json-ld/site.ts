import type { NewsMediaOrganization, SearchAction, WebSite } from 'schema-dts'
import { find, type Story } from '../../story/story.ts'
import { absoluteUrl, anchors, urlOf } from '../../story/urls.ts'
import { licenceOf } from '../licence.ts'

/** The identities of the site and of its publisher, who is named at the foot of every page. */
export const siteId = (story: Story) => absoluteUrl(story, '/')
export const publisherId = (story: Story) => absoluteUrl(story, `/#${anchors.publisher}`)

/** Where a search leads, as an action (schema.org, “Potential Actions”); schema-dts has no type for its input. */
type SiteSearch = SearchAction & { 'query-input': string }

export function webSite(story: Story): WebSite {
  const { name, tagline, description, language, licence } = story.file
  const search: SiteSearch = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: absoluteUrl(story, '/search/?q={search_term_string}') },
    'query-input': 'required name=search_term_string',
  }
  return {
    '@type': 'WebSite',
    '@id': siteId(story),
    url: siteId(story),
    name,
    alternativeHeadline: tagline,
    description,
    inLanguage: language,
    license: licenceOf(licence).url,
    publisher: { '@id': publisherId(story) },
    potentialAction: search,
  }
}

/** Who publishes, with the rules it keeps to where pages of those names state them. */
export function publisher(story: Story): NewsMediaOrganization {
  const { name, url } = story.file.publisher
  const page = (id: string) => {
    const entry = find(story, 'pages', id)
    return entry && absoluteUrl(story, urlOf(entry))
  }
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(story),
    name,
    url,
    correctionsPolicy: page('corrections-policy'),
    publishingPrinciples: page('method'),
  }
}

/** The publisher in few words, for pages whose readers may never see the home page. */
export function publisherName(story: Story): NewsMediaOrganization {
  return { '@type': 'NewsMediaOrganization', '@id': publisherId(story), name: story.file.publisher.name }
}
