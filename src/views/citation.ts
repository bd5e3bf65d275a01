import { yearOf } from '../story/dates.ts'
import { titleOf, type AnyEntry } from '../story/entry.ts'
import { latestDay } from '../story/latest-day.ts'
import type { Story } from '../story/story.ts'
import { urlOf } from '../story/urls.ts'
import { formatDate } from './format-date.ts'

/** How to cite an entry’s page: in words, and for reference managers. */
export interface CitationView {
  plain: string
  bibtex: string
  /** The page’s permanent address, whole. */
  url: string
}

/** A citation of an entry that was published on a day; a later change of it is named. */
export function citationOf(story: Story, entry: AnyEntry, published: string): CitationView {
  const { name, publisher } = story.file
  const url = `${story.file.url.replace(/\/+$/, '')}${urlOf(entry)}`
  const title = titleOf(entry)
  const changed = latestDay([entry])
  const updated = changed > published ? changed : undefined
  const dates = [`published ${formatDate(published)}`, ...(updated ? [`changed ${formatDate(updated)}`] : [])]
  const fields = [
    ['title', inBraces(title)],
    ['author', `{${inBraces(publisher.name)}}`],
    ['year', yearOf(published)],
    ['date', published],
    ['howpublished', inBraces(name)],
    ['url', url],
    ...(updated ? [['note', `Changed ${formatDate(updated)}`]] : []),
  ]
  return {
    plain: `“${title}”, ${[name, publisher.name, ...dates].join(', ')}, ${url}`,
    bibtex: `@misc{${entry.id},\n${fields.map(([key, value]) => `  ${key} = {${value}},\n`).join('')}}`,
    url,
  }
}

/** Text as BibTeX reads it: what has a meaning there is escaped. */
function inBraces(text: string): string {
  const special: Record<string, string> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  }
  return text.replace(/[\\~^#$%&_{}]/g, (character) => special[character] ?? `\\${character}`)
}
