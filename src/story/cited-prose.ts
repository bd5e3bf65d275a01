import type { Position } from './issue.ts'

/** What a body claims and on what ground, for the rules on evidence. Not part of the facts: no page needs it. */
export interface CitedProse {
  /** Paragraphs without a citation. */
  uncited: Paragraph[]
  /** Citation groups whose sentence does not say whose word it is. */
  claims: Claim[]
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
 * Words by which an English sentence says whose word it is: “according to” and verbs of saying. A fact that rests on
 * one source is told with one of them, or with the name of who published it. Not among them are nouns (accounts, texts,
 * lists) and what people do by words (offered, named, rejected, called off): such a sentence tells a fact.
 */
const attributing = new RegExp(
  `\\b(?:according to|by (?:its|his|her|their|the same|one|most|some|that) (?:own )?accounts?|in the words of|in (?:its|his|her|their) words|${[
    'announce[ds]',
    'argue[ds]',
    'cit(?:ed|es|ing)',
    'confirm(?:ed|s)',
    'declare[ds]',
    'den(?:y|ied|ies)',
    'describe[ds]',
    'estimate[ds]',
    'insist(?:ed|s)',
    'noted|notes that',
    'quot(?:ed|es|ing)',
    'remarked',
    'report(?:ed|s|edly)',
    'said|says?|saying',
    'stated|states that',
    'tells|told',
    'warn(?:ed|s)',
    'writes|wrote|writing',
  ].join('|')})\\b`,
  'i',
)

/** Whether an English sentence says whose word it is. */
export function isAttributed(sentence: string): boolean {
  return attributing.test(sentence)
}
