import type { Story } from '../story/story.ts'
import { entryLink, type Link } from './link.ts'
import { dateView, type DateView } from './date-view.ts'

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
  banner?: { text: string; href?: string | undefined } | undefined
  asOf?: DateView | undefined
  /** Set on the page of an entry that is not published yet. */
  draft?: boolean
  nav: Link[]
  footer: Link[]
}

const nav: readonly Link[] = [
  { text: 'Developments', href: '/developments/' },
  { text: 'Topics', href: '/topics/' },
  { text: 'Actors', href: '/actors/' },
  { text: 'Documents', href: '/documents/' },
  { text: 'Places', href: '/places/' },
  { text: 'Glossary', href: '/glossary/' },
]

export function frameOf(story: Story): Frame {
  const { name, tagline, language, url, publisher, licence, contact, banner } = story.file
  return {
    name,
    tagline,
    language,
    url: url.replace(/\/+$/, ''),
    publisher: { text: publisher.name, href: publisher.url },
    licence,
    contact: contact ? { text: contact, href: contact.includes('://') ? contact : `mailto:${contact}` } : undefined,
    banner: banner && { text: banner.text, href: banner.url },
    asOf: story.asOf ? dateView(story.asOf) : undefined,
    nav: [...nav],
    footer: story.pages.map(entryLink),
  }
}

/** What a page’s head says about it. */
export interface Head {
  title: string
  description: string
  /** From the site’s root, with slashes at both ends. */
  path: string
  /** For pages that search engines and the site’s own search leave out. */
  unlisted?: boolean
}
