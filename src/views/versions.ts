import type { Entry } from '../story/entry.ts'
import { find, type Story } from '../story/story.ts'
import { comparisonUrl } from '../story/urls.ts'
import { dateView, type DateView } from './date-view.ts'
import { entryLink, type Link } from './link.ts'

/** With how many earlier versions a document is compared at most. */
export const comparedVersions = 8

/** A version of a document beside others. */
export interface VersionView {
  link: Link
  date: DateView
  status: string
  kind: string
  current: boolean
  /** The page that compares it with the document whose page this is. */
  compare?: string | undefined
}

/** The versions before a document along `revises`, the nearest first, as far as they are compared. */
export function earlierVersions(story: Story, document: Entry<'documents'>): Entry<'documents'>[] {
  const versions: Entry<'documents'>[] = []
  let current: Entry<'documents'> | undefined = document
  while (current?.data.revises && versions.length < comparedVersions) {
    current = find(story, 'documents', current.data.revises)
    if (current) versions.push(current)
  }
  return versions
}

/** The versions after a document, the nearest first, as far as they are compared with it. */
function laterVersions(story: Story, document: Entry<'documents'>): Entry<'documents'>[] {
  const versions: Entry<'documents'>[] = []
  let step: readonly Entry<'documents'>[] = [document]
  for (let depth = 0; depth < comparedVersions && step.length > 0; depth++) {
    step = step.flatMap(({ id }) => story.revisionsOf.get(id) ?? [])
    versions.push(...step)
  }
  return versions
}

/** A document among its versions, the latest first; nothing where it has none. */
export function versionViews(story: Story, document: Entry<'documents'>): VersionView[] {
  const earlier = earlierVersions(story, document)
  const later = laterVersions(story, document).reverse()
  if (earlier.length + later.length === 0) return []
  const view = (version: Entry<'documents'>, compare?: string): VersionView => ({
    link: entryLink(version),
    date: dateView(version.data.date),
    status: version.data.status,
    kind: version.data.kind,
    current: version === document,
    compare,
  })
  return [
    ...later.map((version) => view(version, comparisonUrl(version.id, document.id))),
    view(document),
    ...earlier.map((version) => view(version, comparisonUrl(document.id, version.id))),
  ]
}
