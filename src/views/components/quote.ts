import { get, type Story } from '../../story/story.ts'
import { urlOf } from '../../story/urls.ts'
import type { AnyEntry } from '../../story/entry.ts'
import { sourceMarks, type SourceMark } from '../source-view.ts'
import type { Link } from '../link.ts'

export interface QuoteAttributes {
  by: string
  at?: string
  source?: string
}

export interface QuoteModel {
  by: Link
  at?: string | undefined
  sources: SourceMark[]
}

/** `entry` is the one the quotation stands in. */
export function quote(story: Story, { by, at, source }: QuoteAttributes, entry: AnyEntry): QuoteModel {
  const actor = get(story, 'actors', by)
  return {
    by: { text: actor.data.name, href: urlOf(actor) },
    at,
    sources: source ? sourceMarks(story, entry, [source]) : [],
  }
}
