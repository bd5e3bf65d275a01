import { get, type Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import type { Head } from './frame.ts'
import { webPage, withData } from './json-ld/index.ts'
import type { Link } from './link.ts'
import { tailOf, type Tail } from './tail.ts'

/** A page about the story or the site, from `content/pages/`. */
export interface ProsePage extends Tail {
  head: Head
  title: string
  summary: string
  headings: Link[]
}

export function prosePage(story: Story, id: string): ProsePage {
  const entry = get(story, 'pages', id)
  const head = { title: entry.data.title, description: entry.data.summary, path: urlOf(entry) }
  return {
    head: withData(story, head, webPage(story, head, id === 'about' ? 'AboutPage' : 'WebPage')),
    title: entry.data.title,
    summary: entry.data.summary,
    headings: entry.facts.headings
      .filter(({ depth }) => depth === 2)
      .map(({ text, id: anchor }) => ({ text, href: `#${anchor}` })),
    ...tailOf(story, entry),
  }
}
