import type { PlainDate } from '../story/dates.ts'
import type { Story } from '../story/story.ts'
import { siteUrl } from '../story/urls.ts'
import { entryLink, type Link } from './link.ts'
import { shareImage, type ShareImage } from './share-card.ts'
import type { LinkedData } from './json-ld/graph.ts'
import { metaPolicy, metaPolicyInFrames } from './response-headers.ts'
import { dateView, type DateView } from './date-view.ts'
import { alternatesOf, type Alternate } from './subscriptions.ts'

/** What stands around every page. */
export interface Frame {
  name: string
  tagline: string
  language: string
  /** The site’s address without a slash at the end. */
  url: string
  publisher: Link
  licence: string
  contact?: Link | undefined
  /** The card of pages that have none of their own. */
  image: ShareImage
  /** The content security policy, as a page itself can say it. */
  policy: string
  /** The same for pages made for the frames of others. */
  embedPolicy: string
  banner?: { text: string; href?: string | undefined } | undefined
  asOf?: DateView | undefined
  /** Set on the page of an entry that is not published yet. */
  draft?: boolean
  /** The site’s feeds. */
  alternates: Alternate[]
  nav: NavLink[]
  /** Every section of the site. */
  sections: Link[]
  /** Pages about the story and the site. */
  footer: Link[]
}

/** A link of the header; `wide` ones show where there is room, the footer has all. */
export interface NavLink extends Link {
  wide?: boolean
}

const nav: readonly NavLink[] = [
  { text: 'Developments', href: '/developments/' },
  { text: 'Topics', href: '/topics/' },
  { text: 'Actors', href: '/actors/', wide: true },
  { text: 'Positions', href: '/positions/' },
  { text: 'Documents', href: '/documents/', wide: true },
  { text: 'Statements', href: '/statements/', wide: true },
]

/** Every section of the site. */
const sections: readonly Link[] = [
  ...nav.map(({ text, href }) => ({ text, href })),
  { text: 'Places', href: '/places/' },
  { text: 'Glossary', href: '/glossary/' },
  { text: 'Calendar', href: '/calendar/' },
  { text: 'Changes', href: '/changes/' },
  { text: 'Corrections', href: '/corrections/' },
  { text: 'Sources', href: '/sources/' },
  { text: 'Data', href: '/data/' },
  { text: 'Feeds', href: '/feeds/' },
  { text: 'Search', href: '/search/' },
]

/** One for all pages, and kept as long as the story. */
const frames = new WeakMap<Story, Frame>()

/** What stands around every page of a story. */
export function frameOf(story: Story): Frame {
  const frame = frames.get(story) ?? makeFrame(story)
  frames.set(story, frame)
  return frame
}

function makeFrame(story: Story): Frame {
  const { name, tagline, language, publisher, licence, contact, banner } = story.file
  return {
    name,
    tagline,
    language,
    url: siteUrl(story),
    publisher: { text: publisher.name, href: publisher.url },
    licence,
    contact: contact ? { text: contact, href: contact.includes('://') ? contact : `mailto:${contact}` } : undefined,
    banner: banner && { text: banner.text, href: banner.url },
    image: shareImage(story),
    policy: metaPolicy,
    embedPolicy: metaPolicyInFrames,
    asOf: story.asOf ? dateView(story.asOf) : undefined,
    alternates: alternatesOf(story, '/'),
    nav: [...nav],
    sections: [...sections],
    footer: story.pages.map(entryLink),
  }
}

/** What a page’s head says about it. */
export interface Head {
  title: string
  description: string
  /** From the site’s root, with slashes at both ends. */
  path: string
  /** The page’s own feeds. */
  alternates?: Alternate[]
  /** For pages that search engines and the site’s own search leave out. */
  unlisted?: boolean
  /** Where the page has a card of its own or its kind’s. */
  image?: ShareImage
  /** Of what was published on a day. */
  published?: PlainDate
  /** The day of its latest change, where there was one. */
  modified?: PlainDate | undefined
  /** What it says to programs; readers see all of it on the page. */
  linkedData?: LinkedData | undefined
}
