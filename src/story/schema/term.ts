import { z } from 'zod'
import { aliases, common, line, sources, text } from './shared.ts'

/** A glossary term: one file in `content/terms/`. */
export const term = z.strictObject({
  term: line.describe('The term, as it stands in prose.'),
  summary: text.describe('What it means, in one or two sentences.'),
  aliases,
  sources,
  ...common,
})

export type TermData = z.output<typeof term>
