import type { Story } from '../story/story.ts'
import { comparisonUrl } from '../story/urls.ts'
import { dateView, type DateView } from './date-view.ts'
import type { Head } from './frame.ts'
import { listHead } from './json-ld/index.ts'
import { entryLink, linksTo, linkTo, type Link } from './link.ts'

export interface DocumentsPage {
  head: Head
  /** Newest first. */
  documents: {
    link: Link
    date: DateView
    kind: string
    status: string
    summary: string
    points: number
    parties: Link[]
    /** The version before it, and the page that compares the two. */
    revises?: { link: Link; compare: string } | undefined
  }[]
}

export function documentsPage(story: Story): DocumentsPage {
  return {
    head: listHead(
      story,
      {
        title: 'Documents',
        description: 'Proposals, agreements and resolutions in the story, newest first.',
        path: '/documents/',
      },
      story.documents.toReversed(),
    ),
    documents: story.documents.toReversed().map((document) => ({
      link: entryLink(document),
      date: dateView(document.data.date),
      kind: document.data.kind,
      status: document.data.status,
      summary: document.data.summary,
      points: document.data.points.length,
      parties: linksTo(story, 'actors', document.data.parties),
      revises: document.data.revises
        ? {
            link: linkTo(story, { collection: 'documents', id: document.data.revises }),
            compare: comparisonUrl(document.id, document.data.revises),
          }
        : undefined,
    })),
  }
}
