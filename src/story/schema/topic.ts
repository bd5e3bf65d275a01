import { z } from 'zod'
import { aliases, common, line, plainDate, slug, sources, text } from './shared.ts'

export const standingLine = z.strictObject({
  text: text.describe('One sentence.'),
  development: slug.describe('The development that shows it.'),
})

export const standing = z
  .strictObject({
    asOf: plainDate.describe('The day this was true.'),
    summary: text.describe('Where the topic stands, in one or two sentences.'),
    known: z.array(standingLine).default([]).describe('What is established.'),
    claimed: z.array(standingLine).default([]).describe('What one side says.'),
    unknown: z.array(standingLine).default([]).describe('What nobody has said or shown.'),
  })
  .describe('Where the topic stands.')

/** An issue under negotiation: one file in `content/topics/`. */
export const topic = z.strictObject({
  title: line.describe('The issue, in a few words.'),
  question: line.describe('The question readers bring, ending in a question mark.'),
  summary: text.describe('What the topic is, in one or two sentences.'),
  order: z.int().describe('Its place among the topics; lower comes first.'),
  aliases,
  standing: standing.optional(),
  sources,
  ...common,
})

export type TopicData = z.output<typeof topic>
export type Standing = z.output<typeof standing>
