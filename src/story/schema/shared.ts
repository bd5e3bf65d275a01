import { z } from 'zod'
import { isFuzzyDate, isPlainDate } from '../dates.ts'

/** A kebab-case name in ASCII: what ids, record ids and file names are made of. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const slug = z.string().max(120).regex(slugPattern, 'expected lower-case letters, digits and single hyphens')

/** A line of text an author writes: not empty, no line breaks, no outer spaces. */
export const line = z
  .string()
  .min(1, 'expected some text')
  .max(1000)
  .refine((text) => text === text.trim() && !/[\r\n]/.test(text), 'expected one line without outer spaces')

/** A sentence or a short paragraph. */
export const text = z.string().trim().min(1, 'expected some text').max(5000)

export const plainDate = z
  .string()
  .refine(isPlainDate, { error: 'expected a day that exists, as YYYY-MM-DD', params: { code: 'invalid-date' } })

/** A date as precise as is known. YAML reads a bare year as a number; here it is text like any date. */
export const fuzzyDate = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().refine(isFuzzyDate, {
    error: 'expected a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY',
    params: { code: 'invalid-date' },
  }),
)

/** The address of a source. Old pages have no other, so `http` is allowed here and nowhere else; the check warns about it. */
export const webAddress = z
  .string()
  .max(2000)
  .refine(isWebAddress, {
    error: 'expected a complete address such as https://example.org/page',
    params: { code: 'unsafe-url' },
  })

/** An address readers may open. */
export const secureAddress = webAddress.refine((value) => !isWebAddress(value) || value.startsWith('https:'), {
  error: 'expected an address that begins with https:',
  params: { code: 'unsafe-url' },
})

/** Whether the text is an absolute http(s) address with a host and no user name, in the sense of the WHATWG URL standard. */
export function isWebAddress(value: string): boolean {
  if (/[\s<>"\\^`{|}]/.test(value) || !/^https?:\/\//.test(value)) return false
  const url = URL.parse(value)
  return url !== null && url.hostname.includes('.') && url.username === '' && url.password === ''
}

export const languageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'expected a language tag such as uk')

export const slugs = z.array(slug).default([])
export const nativeNames = z
  .record(languageTag, line)
  .default({})
  .describe('The name in other languages, by language tag: {uk: …, ru: …}.')
export const aliases = z
  .array(line)
  .default([])
  .describe('Other names for the same thing: found by search and linked in prose. Names only, never ids.')
export const wikidata = z
  .string()
  .regex(/^Q[1-9]\d*$/, 'expected a Wikidata id such as Q42')
  .describe('The Wikidata item, verified by hand.')

export const source = z
  .strictObject({
    id: slug.describe('How the body cites it: [@id]. Unique in the file.'),
    title: line.describe('The headline or document title, as published.'),
    publisher: line.describe('Who published it.'),
    agency: line
      .describe('The news agency whose report it carries; one agency in two papers is one source.')
      .optional(),
    url: webAddress.describe('Where it is.').optional(),
    note: line.describe('What it is, where there is no address.').optional(),
    published: fuzzyDate.describe('When it was published.').optional(),
    archived: secureAddress.describe('An archived copy that exists. Nobody invents one.').optional(),
    accessed: plainDate.describe('When the author last read it.').optional(),
    lang: languageTag.describe('Its language, where not the story’s.').optional(),
  })
  .refine((value) => value.url !== undefined || value.note !== undefined, {
    error: 'expected a url, or a note that says what the source is',
    path: ['url'],
    params: { code: 'missing-key' },
  })
  .describe('Where a claim comes from.')

/** Who says something: an actor, several actors, or an unnamed voice and who reported it. */
export const by = z
  .union([
    slug,
    z.array(slug).min(1),
    z.strictObject({
      label: line.describe('What the source calls them: “two officials”.'),
      via: line.describe('Who reported it.').optional(),
    }),
  ])
  .describe('An actor id, a list of them, or {label, via} for unnamed officials and reports.')

export const position = z
  .union([
    slug,
    z.strictObject({
      topic: slug.describe('The topic this is a position on.'),
      for: slug.describe('Whose position it is, where it is not the speaker’s office or affiliation.').optional(),
      withdrawn: z.literal(true).describe('The party gives the position up.').optional(),
    }),
  ])
  .describe('From this date, this is the party’s position on that topic.')

export const statement = z
  .strictObject({
    id: slug.describe('A permanent anchor, unique in the file.'),
    by,
    says: text.describe('What was said, in our words.').optional(),
    quote: text.describe('What was said, word for word.').optional(),
    original: z
      .strictObject({ lang: languageTag.describe('Which language.'), text: text.describe('The words.') })
      .describe('The words in the language they were spoken in.')
      .optional(),
    translatedBy: line.describe('Who translated the quotation.').optional(),
    date: plainDate.describe('When it was said; by default the entry’s date.').optional(),
    at: line.describe('The occasion.').optional(),
    position: position.optional(),
    topics: slugs.describe('Topics it is about; the position’s topic counts by itself.'),
    status: z.enum(['claimed', 'confirmed', 'disputed', 'denied']).describe('How the claim stands.').optional(),
    variants: z
      .array(
        z.strictObject({
          quote: text.describe('The words, as these sources carry them.'),
          sources: slugs.describe('Ids of this entry’s sources.'),
        }),
      )
      .default([])
      .describe('The same words as other outlets carried them.'),
    sources: z.array(slug).min(1, 'expected at least one source').describe('Ids of this entry’s sources.'),
  })
  .refine((value) => value.says !== undefined || value.quote !== undefined, {
    error: 'expected says or quote',
    path: ['says'],
    params: { code: 'missing-key' },
  })
  .describe('Who said what.')

export const scheduled = z
  .strictObject({
    id: slug.describe('A permanent anchor, unique in the file.'),
    what: line.describe('What was announced.'),
    when: line.describe('When, in the words it was announced: “Friday 14 February”, “no date given”.'),
    date: plainDate.describe('The day, where known.').optional(),
    end: plainDate.describe('The last day.').optional(),
    place: slug.describe('Where it is to be.').optional(),
    actors: slugs.describe('Ids of who takes part.'),
    topics: slugs.describe('Ids of the issues it bears on.'),
    status: z
      .enum(['planned', 'held', 'postponed', 'cancelled', 'withdrawn'])
      .default('planned')
      .describe('What has become of it.'),
    outcome: slug.describe('The development that says what came of it.').optional(),
    sources: slugs.describe('Ids of this entry’s sources.'),
  })
  .describe('What was announced to come.')

export const change = z
  .strictObject({
    id: slug.describe('A permanent anchor, unique in the file.'),
    date: plainDate.describe('The day of the change.'),
    kind: z.enum(['update', 'correction']).describe('Whether something was added or was wrong.'),
    note: text.describe('What changed and why.'),
    was: text.describe('What stood there before.').optional(),
    now: text.describe('What stands there now.').optional(),
  })
  .describe('One step of the entry’s public history.')

export const account = z.strictObject({
  by,
  says: text.describe('What they say, in our words.'),
  sources: slugs.describe('Ids of this entry’s sources.'),
})

export const dispute = z
  .strictObject({
    point: line.describe('What the accounts differ on.'),
    accounts: z.array(account).min(2, 'expected at least two accounts').describe('What each side says.'),
  })
  .describe('Where accounts differ.')

/** The sources of an entry that may have none. */
export const sources = z.array(source).default([]).describe('Where it all comes from.')

/** Keys that every entry may have, besides its sources. */
export const common = {
  changes: z.array(change).default([]).describe('The entry’s public history.'),
  formerly: z.array(slug).default([]).describe('Old ids, the oldest first; their addresses redirect here.'),
  draft: z.literal(true).describe('In no output until removed.').optional(),
}

export type Source = z.output<typeof source>
export type By = z.output<typeof by>
export type Statement = z.output<typeof statement>
export type Scheduled = z.output<typeof scheduled>
export type Change = z.output<typeof change>
export type Dispute = z.output<typeof dispute>
