import { titleOf, type AnyEntry } from '../../story/entry.ts'
import { urlOf } from '../../story/urls.ts'
import type { Expectation, ExpectedEntry, Fault, HiddenEntry, IndexedRecord } from './output.ts'

/** Entries of a story as the verifier expects them. */
export function expectedEntries(entries: Iterable<AnyEntry>): ExpectedEntry[] {
  return [...entries].map((entry) => ({ url: urlOf(entry), title: titleOf(entry) }))
}

/**
 * The drafts among all entries that were read, with the texts that tell of them. Names of people, places and things may
 * stand in any text, so of those only the address counts; the headline of a development or a page counts where it has three
 * words or more and no published front matter holds it, an id where it begins with a day.
 */
export function hiddenEntries(entries: readonly AnyEntry[]): HiddenEntry[] {
  const drafts = entries.filter(({ data }) => data.draft)
  if (drafts.length === 0) return []
  const published = entries
    .filter(({ data }) => !data.draft)
    .map(({ data }) => JSON.stringify(data))
    .join('\n')
  return drafts.map((entry) => {
    const { collection, id } = entry
    const title = titleOf(entry)
    const isHeadline = collection === 'developments' || collection === 'pages'
    const isUnique = title.split(/\s+/).length >= 3 && !published.includes(JSON.stringify(title).slice(1, -1))
    const texts = [...(/^\d{4}-\d{2}-\d{2}-/.test(id) ? [id] : []), ...(isHeadline && isUnique ? [title] : [])]
    return { name: `${collection}/${id}`, url: urlOf(entry), texts }
  })
}

/** What to look for in texts: everything at once, so that each text is read once however many drafts there are. */
export interface HiddenText {
  pattern: RegExp
  names: ReadonlyMap<string, string>
}

/** Prepares the search for drafts. Undefined where there are none. */
export function hiddenText({ hidden, url: own }: Pick<Expectation, 'hidden' | 'url'>): HiddenText | undefined {
  if (hidden.length === 0) return undefined
  const names = new Map<string, string>()
  for (const { name, url, texts } of hidden) {
    // An address as it stands in quotation marks, or behind the site’s own host; on other hosts it means nothing.
    for (const form of [`"${url}`, own.replace(/\/$/, '') + url]) names.set(form, name)
    for (const text of texts) for (const form of writtenForms(text)) names.set(form, name)
  }
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length)
  const escaped = longestFirst.map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  // Whole words: one id may begin with another. JSON and calendars write a line break as `\n`, whose letter is no word.
  return { pattern: new RegExp(`(?:(?<![\\w-])|(?<=\\\\n))(?:${escaped.join('|')})(?![\\w-])`, 'g'), names }
}

/** A text as HTML, JSON, tables and calendars write it. */
function writtenForms(text: string): string[] {
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return [text, html, html.replaceAll('"', '&#34;').replaceAll("'", '&#39;'), html.replaceAll('"', '&quot;'), JSON.stringify(text).slice(1, -1), text.replaceAll('"', '""'), text.replace(/[\\;,]/g, '\\$&')] // prettier-ignore
}

/** The places of a file, or of its path, that tell of a draft. */
export function* draftsIn(path: string, text: string, hidden: HiddenText | undefined): Generator<Fault> {
  if (!hidden) return
  // The lines of a calendar are folded wherever they are long (RFC 5545, 3.1), within words too.
  const whole = path.endsWith('.ics') ? text.replace(/\r\n[ \t]/g, '') : text
  for (const found of `${path}\n${whole}`.matchAll(hidden.pattern)) {
    const what = found[0].replace(/^"/, '')
    const message = `Unexpected “${what}” of the draft ${hidden.names.get(found[0])!}, expected nothing of it`
    yield { code: 'draft-in-output', file: path, message, offset: Math.max(0, found.index - path.length - 1) }
  }
}

/** The records of the search index that tell of a draft. */
export function* draftsInRecords(records: readonly IndexedRecord[], hidden: HiddenText | undefined): Generator<Fault> {
  if (!hidden) return
  for (const record of records)
    for (const { code, message } of draftsIn('pagefind/', JSON.stringify(record), hidden))
      yield { code, file: 'pagefind/pagefind-entry.json', message }
}
