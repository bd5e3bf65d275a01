import { z } from 'zod'
import { aliases, common, line, plainDate, slug, slugs, source, text } from './shared.ts'

export const documentKinds = [
  'proposal',
  'agreement',
  'declaration',
  'resolution',
  'memorandum',
  'treaty',
  'law',
] as const

export const documentStatuses = [
  'proposed',
  'agreed',
  'signed',
  'in-force',
  'rejected',
  'superseded',
  'expired',
] as const

export const point = z
  .strictObject({
    id: slug.describe('The same id in a revised version is the same point.'),
    topic: slug.describe('The issue it belongs to.'),
    text: text.describe('What the point says.'),
    status: z.enum(['open', 'agreed', 'rejected']).describe('How the point stands.').optional(),
    proposedBy: slugs.describe('Ids of who proposed it.'),
    objectedBy: slugs.describe('Ids of who objected to it.'),
  })
  .describe('One point of the document.')

/** A proposal, agreement or resolution: one file in `content/documents/`. */
export const document = z.strictObject({
  title: line.describe('What the document is called.'),
  date: plainDate.describe('The day it was signed, adopted or made known; the file name starts with it.'),
  kind: z.enum(documentKinds).describe('What sort of document it is.'),
  status: z.enum(documentStatuses).describe('How it stands now.'),
  parties: z.array(slug).describe('Ids of who proposed, signed or adopted it.'),
  summary: text.describe('What it is and says, in one or two sentences.'),
  aliases,
  revises: slug.describe('The document this is a later version of.').optional(),
  topics: slugs.describe('Ids of the issues it bears on.'),
  points: z.array(point).default([]).describe('What it says, point by point.'),
  sources: z.array(source).min(1, 'expected at least one source').describe('Where it all comes from.'),
  ...common,
})

export type DocumentData = z.output<typeof document>
export type Point = z.output<typeof point>
