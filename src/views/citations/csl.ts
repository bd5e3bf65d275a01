import { formatDate } from '../format-date.ts'
import type { Reference } from './reference.ts'

/** A citation as an item of CSL-JSON (Citation Style Language 1.0.2, `csl-data.json`), which Pandoc and citation processors read. */
export function cslCitation(reference: Reference): string {
  const { key, title, authors, site, publisher, published, changed, language, url } = reference
  const day = published ?? changed
  const item = {
    id: key,
    type: 'webpage',
    title,
    author: (authors.length > 0 ? authors : [publisher]).map((literal) => ({ literal })),
    'container-title': site,
    publisher: authors.length > 0 ? publisher : undefined,
    issued: day ? { 'date-parts': [day.split('-').map(Number)] } : undefined,
    note: published && changed ? `Changed ${formatDate(changed)}` : undefined,
    language,
    URL: url,
  }
  return JSON.stringify([item])
}
