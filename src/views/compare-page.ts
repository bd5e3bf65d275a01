import { get, type Story } from '../story/story.ts'
import { comparisonUrl } from '../story/urls.ts'
import { comparison, type Comparison } from './comparison.ts'
import type { Head } from './frame.ts'
import { referencesTo, webPage, withData } from './json-ld/index.ts'
import type { Link } from './link.ts'
import { earlierVersions } from './versions.ts'

/** A document compared with an earlier version of it. */
export interface ComparePage {
  head: Head
  comparison: Comparison
  /** The same document compared with its other earlier versions. */
  others: Link[]
}

/** The documents that are compared, each with its earlier versions. */
export function comparedPairs(story: Story): { id: string; earlier: string }[] {
  return story.documents.flatMap((document) =>
    earlierVersions(story, document).map((earlier) => ({ id: document.id, earlier: earlier.id })),
  )
}

export function comparePage(story: Story, id: string, earlierId: string): ComparePage {
  const [later, earlier] = [get(story, 'documents', id), get(story, 'documents', earlierId)]
  const head = {
    title: `${later.data.title} compared with ${earlier.data.title}`,
    description: `What changed from ${earlier.data.title} to ${later.data.title}, point by point.`,
    path: comparisonUrl(id, earlierId),
  }
  return {
    head: withData(story, head, { ...webPage(story, head), about: referencesTo(story, 'documents', [id, earlierId]) }),
    comparison: comparison(story, earlier, later),
    others: earlierVersions(story, later)
      .filter((version) => version !== earlier)
      .map((version) => ({ text: version.data.title, href: comparisonUrl(id, version.id) })),
  }
}
