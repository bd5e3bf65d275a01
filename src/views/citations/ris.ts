import { yearOf } from '../../story/dates.ts'
import { formatDate } from '../format-date.ts'
import type { Reference } from './reference.ts'

/**
 * A citation in the tagged format of Research Information Systems, which EndNote, Zotero and Mendeley read: a line for each
 * field, two letters in front.
 */
export function risCitation(reference: Reference): string {
  const { key, title, authors, site, publisher, published, changed, language, url } = reference
  const day = published ?? changed
  const lines = [
    ['TY', 'ELEC'],
    ['TI', title],
    ...(authors.length > 0 ? authors : [publisher]).map((name) => ['AU', name]),
    ['T2', site],
    ...(authors.length > 0 ? [['PB', publisher]] : []),
    ...(day
      ? [
          ['PY', yearOf(day)],
          ['DA', `${day.replaceAll('-', '/')}/`],
        ]
      : []),
    ...(published && changed ? [['N1', `Changed ${formatDate(changed)}`]] : []),
    ['LA', language],
    ['UR', url],
    ['ID', key],
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${value}`).join('\n')
}
