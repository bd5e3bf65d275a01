import { z } from 'zod'
import { line } from './shared.ts'

/** Longest summary by default, in characters: about 40 words, which cards and previews show whole. */
const summaryLength = 250

/** Lowest reading ease by default. Flesch calls texts below it “very difficult”, for graduates. */
const readingEase = 30

/**
 * Words that judge what they report, and what to write instead, whatever the story. Forms are listed one by one, since
 * some have neutral uses: a region claimed by a state, a member admitted to an alliance. Those count only where they
 * attribute words to somebody.
 */
export const loadedWords: Readonly<Record<string, string>> = {
  'admits that': 'says that',
  'admitted he': 'said he',
  'admitted she': 'said she',
  'admitted that': 'said that',
  'admitted they': 'said they',
  'admitting that': 'saying that',
  'alleged that': 'said that',
  'alleges that': 'says that',
  boasted: 'said',
  boasting: 'saying',
  boasts: 'says',
  bragged: 'said',
  brags: 'says',
  'claimed that': 'said that',
  'claiming that': 'saying that',
  'claims that': 'says that',
  'conceded that': 'said that',
  'concedes that': 'says that',
  'conceding that': 'saying that',
  confessed: 'said',
  confesses: 'says',
  insisted: 'said',
  insisting: 'saying',
  insists: 'says',
  blasted: 'criticised',
  blasts: 'criticises',
  lambasted: 'criticised',
  'lashed out': 'criticised',
  'lashes out': 'criticises',
  slammed: 'criticised',
  slams: 'criticises',
  whined: 'said',
  refuted: 'rejected',
  refutes: 'rejects',
  touted: 'presented',
  touts: 'presents',
  clearly: 'the fact alone',
  dramatically: 'by how much',
  'game-changing': 'what changes',
  infamous: 'what it is known for',
  notorious: 'what it is known for',
  obviously: 'the fact alone',
  'of course': 'the fact alone',
  regime: 'government',
  shocking: 'the fact alone',
  shockingly: 'the fact alone',
  'so-called': 'the name alone, or who calls it so',
  stunning: 'the fact alone',
  unfortunately: 'the fact alone',
}

/** How the story is written: the settings of the rules on style. */
export const style = z
  .strictObject({
    loaded: z
      .record(line, line)
      .default({})
      .describe(
        'Words that judge, and what to write instead: {slammed: criticised}. They add to Parley’s own list; off takes one from it.',
      ),
    summary: z.int().min(1).default(summaryLength).describe('Longest summary, in characters.'),
    ease: z
      .number()
      .max(100)
      .default(readingEase)
      .describe('Lowest reading ease of a paragraph, by Flesch: 60 is plain English, 30 very difficult.'),
  })
  .describe('How the story is written; what is missing has defaults.')
