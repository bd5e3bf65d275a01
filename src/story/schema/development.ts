import { z } from 'zod'
import { common, dispute, line, plainDate, scheduled, slug, slugs, source, statement, text } from './shared.ts'

export const developmentKinds = [
  'call',
  'meeting',
  'summit',
  'statement',
  'decision',
  'proposal',
  'agreement',
  'military',
  'vote',
  'background',
] as const

/** Something that happened: one file in `content/developments/`. */
export const development = z.strictObject({
  title: line.describe('What happened, as a headline in sentence case.'),
  date: plainDate.describe('The day it happened; the file name starts with it.'),
  end: plainDate.describe('The last day, where it took several.').optional(),
  order: z.int().describe('Its place within the day; lower comes first.').optional(),
  kind: z.enum(developmentKinds).describe('What sort of event it was.'),
  summary: text.describe('One or two sentences that stand alone: the lead, the card, the feed item.'),
  actors: z.array(slug).describe('Ids of everyone who acted or spoke.'),
  topics: z.array(slug).describe('Ids of the issues it bears on.'),
  places: slugs.describe('Ids of where it happened.'),
  follows: slugs.describe('Developments this one answers; never later ones.'),
  documents: slugs.describe('Ids of documents it produced or is about.'),
  published: plainDate.describe('The day this entry was first published.'),
  sources: z.array(source).min(1, 'expected at least one source').describe('Where it all comes from.'),
  statements: z.array(statement).default([]).describe('Who said what.'),
  disputed: z.array(dispute).default([]).describe('Where accounts differ.'),
  scheduled: z.array(scheduled).default([]).describe('What was announced to come.'),
  authors: z.array(line).default([]).describe('Who wrote the entry.'),
  ...common,
})

export type DevelopmentData = z.output<typeof development>
export type DevelopmentKind = (typeof developmentKinds)[number]
