import type { PlainDate } from '../../story/dates.ts'
import { titleOf, type AnyEntry } from '../../story/entry.ts'
import { latestDay } from '../../story/latest-day.ts'
import type { Story } from '../../story/story.ts'
import { absoluteUrl, urlOf } from '../../story/urls.ts'

/** What every form of a citation is made of. Texts are one line each, without control characters. */
export interface Reference {
  /** Unique on the site: `2025-02-12-call`, `topic-ceasefire`. */
  key: string
  title: string
  /** Names of people; empty where the publisher stands for all. */
  authors: readonly string[]
  site: string
  publisher: string
  language: string
  /** The day of publication, where the entry has one. */
  published?: PlainDate | undefined
  /** The day of its last change, where that is later. */
  changed?: PlainDate | undefined
  url: string
}

/** An entry’s page, to be cited. */
export function referenceOf(story: Story, entry: AnyEntry): Reference {
  const { name, publisher, language } = story.file
  const published = entry.collection === 'developments' ? entry.data.published : undefined
  const latest = latestDay([entry])
  return {
    key: entry.collection === 'developments' ? entry.id : `${entry.collection.replace(/s$/, '')}-${entry.id}`,
    title: oneLine(titleOf(entry)),
    authors: entry.collection === 'developments' ? entry.data.authors.map(oneLine) : [],
    site: oneLine(name),
    publisher: oneLine(publisher.name),
    language,
    published,
    changed: latest > (published ?? '') ? latest : undefined,
    url: absoluteUrl(story, urlOf(entry)),
  }
}

/** White space and what no reader sees as single spaces: every form is made of lines. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
