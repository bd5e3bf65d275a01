import { z } from 'zod'
import { isWebAddress, languageTag, line, plainDate, secureAddress, text } from './shared.ts'
import { style } from './style.ts'

/** Where the site is: nothing behind the host, because the site’s links start at its root. */
const origin = secureAddress.refine(
  // What is no address at all has a finding of its own.
  (value) => !isWebAddress(value) || /^https:\/\/[^/?#]+\/?$/.test(value),
  'expected an address without a path, such as https://example.org',
)

/** What stands at the address of an entry that was removed. */
const tombstone = z.strictObject({
  id: line.describe('The entry that was removed, with its folder: developments/2025-02-12-example.'),
  date: plainDate.describe('When it was removed.'),
  reason: text.describe('Why, for readers.'),
  see: line.describe('The entry to read instead, with its folder.').optional(),
})

/** The story itself: `content/story.yaml`. */
export const storyFile = z.strictObject({
  name: line,
  tagline: line,
  description: text,
  url: origin.describe('Where the site is published: at the root of a host.'),
  language: languageTag,
  publisher: z.strictObject({ name: line, url: secureAddress }),
  licence: line.describe('The licence of the content, such as CC BY 4.0.'),
  contact: z
    .union([secureAddress, z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'expected an e-mail address or a URL')])
    .optional(),
  banner: z.strictObject({ text: line, url: secureAddress.optional() }).optional(),
  spelling: z.record(line, line).default({}).describe('Preferred spellings: {Kiev: Kyiv}.'),
  style: style.prefault({}),
  rules: z.record(line, z.enum(['off', 'warning', 'error'])).default({}),
  exceptions: z
    .array(z.strictObject({ code: line, path: line, reason: text }))
    .default([])
    .describe('Warnings that stand, and why.'),
  tombstones: z.array(tombstone).default([]).describe('Entries that were removed, and why: their addresses say so.'),
  cards: z
    .strictObject({
      newest: z
        .int()
        .min(0)
        .describe(
          'How many developments, the newest first, have a card of their own; as many actors, those with most developments, and topics. 50 where it is left out.',
        ),
    })
    .optional()
    .describe(
      'Cards: the pictures that other sites show beside a link. Entries beyond the number share one of their kind.',
    ),
})

export type StoryFile = z.output<typeof storyFile>
