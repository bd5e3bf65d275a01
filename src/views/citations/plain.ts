import { formatDate } from '../format-date.ts'
import type { Reference } from './reference.ts'

/** A citation in words: who, what, where, when. */
export function plainCitation({ authors, title, site, publisher, published, changed, url }: Reference): string {
  const dates = [
    ...(published ? [`published ${formatDate(published)}`] : []),
    ...(changed ? [`changed ${formatDate(changed)}`] : []),
  ]
  const by = authors.length > 0 ? `${authors.join(', ')}: ` : ''
  return `${by}“${title}”, ${[site, publisher, ...dates, url].join(', ')}`
}
