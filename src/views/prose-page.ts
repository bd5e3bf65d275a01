import { get, type Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import type { Head } from './frame.ts'
import type { Link } from './link.ts'
import { sourceViews, type SourceView } from './records.ts'

/** A page about the story or the site, from `content/pages/`. */
export interface ProsePage {
  head: Head
  title: string
  summary: string
  headings: Link[]
  sources: SourceView[]
}

export function prosePage(story: Story, id: string): ProsePage {
  const entry = get(story, 'pages', id)
  return {
    head: { title: entry.data.title, description: entry.data.summary, path: urlOf(entry) },
    title: entry.data.title,
    summary: entry.data.summary,
    headings: entry.facts.headings
      .filter(({ depth }) => depth === 2)
      .map(({ text, id: anchor }) => ({ text, href: `#${anchor}` })),
    sources: sourceViews(story, entry),
  }
}
