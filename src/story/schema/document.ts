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
    topic: slug,
    text: text.describe('What the point says.'),
    status: z.enum(['open', 'agreed', 'rejected']).optional(),
    proposedBy: slugs,
    objectedBy: slugs,
  })
  .describe('One point of the document.')

/** A proposal, agreement or resolution: one file in `content/documents/`. */
export const document = z.strictObject({
  title: line,
  date: plainDate.describe('The day it was signed, adopted or made known; the file name starts with it.'),
  kind: z.enum(documentKinds),
  status: z.enum(documentStatuses),
  parties: z.array(slug).describe('Ids of who proposed, signed or adopted it.'),
  summary: text,
  aliases,
  revises: slug.describe('The document this is a later version of.').optional(),
  topics: slugs,
  points: z.array(point).default([]),
  sources: z.array(source).min(1, 'expected at least one source'),
  ...common,
})

export type DocumentData = z.output<typeof document>
export type Point = z.output<typeof point>
