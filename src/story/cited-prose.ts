import type { Position } from './issue.ts'

/** What a body claims and on what ground, for the rules on evidence. Not part of the facts: no page needs it. */
export interface CitedProse {
  /** Paragraphs without a citation. */
  uncited: Paragraph[]
  /** Citation groups whose sentence does not say whose word it is. */
  claims: Claim[]
  /** The last line of the first paragraph: who acts there acts in the event. 0 where there is none. */
  leadEnd: number
  /** Direct speech between quotation marks. */
  quotations: Quotation[]
}

/** A paragraph, by the words it begins with. */
export interface Paragraph extends Position {
  start: string
}

/** One citation group with the sentence it supports. */
export interface Claim extends Position {
  /** The sources it names, as a citation does. */
  sources: { source: string; of?: string | undefined }[]
  sentence: string
}

/** Words between quotation marks, without the marks. */
export interface Quotation extends Position {
  text: string
}

/**
 * Words by which an English sentence says whose word it is: “according to”, verbs of saying, and the nouns for what
 * is said. A fact that rests on one source is told with one of them, or with the name of who published it.
 */
const attributing = new RegExp(
  `\\b(?:according to|by (?:its|his|her|their|the same|one|most|some|that) (?:own )?accounts?|in the words of|in (?:its|his|her|their) words|${[
    'accounts?',
    'added?|adds',
    'announce[ds]?',
    'argue[ds]?',
    'articles?',
    'ask(?:ed|s)?',
    'call(?:ed|s)?',
    'cit(?:ed|es|ing)',
    'confirm(?:ed|s)?',
    'declare[ds]?',
    'demand(?:ed|s)?',
    'denie[ds]',
    'describe[ds]?',
    'estimate[ds]?',
    'expect(?:ed|s)?',
    'gave|gives?',
    'insist(?:ed|s)?',
    'lists?(?:ed)?',
    'name[ds]?',
    'noted?|notes',
    'offer(?:ed|s)?',
    'promise[ds]?',
    'propose[ds]?',
    'publish(?:ed|es)',
    'puts?',
    'quot(?:ed|es|ing)',
    'reject(?:ed|s)?',
    'repeat(?:ed|s)?',
    'report(?:ed|s|ing|edly)?',
    'said|says?|saying',
    'speaks?|spoke',
    'stated?|states that',
    'thank(?:ed|s)?',
    'tells?|told',
    'texts?',
    'warn(?:ed|s)?',
    'welcome[ds]?',
    'writes?|wrote|writing',
  ].join('|')})\\b`,
  'i',
)

/** Whether an English sentence says whose word it is. */
export function isAttributed(sentence: string): boolean {
  return attributing.test(sentence)
}
