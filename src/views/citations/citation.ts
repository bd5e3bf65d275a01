import type { AnyEntry } from '../../story/entry.ts'
import type { Story } from '../../story/story.ts'
import { bibtexCitation } from './bibtex.ts'
import { cslCitation } from './csl.ts'
import { plainCitation } from './plain.ts'
import { referenceOf } from './reference.ts'
import { risCitation } from './ris.ts'
import { wikipediaCitation } from './wikipedia.ts'

/** How to cite an entry’s page. */
export interface CitationView {
  /** In words first, then for programs: each with the name of its form. */
  forms: { name: string; text: string }[]
  /** The page’s permanent address, whole. */
  url: string
}

const forms = [
  ['Plain text', plainCitation],
  ['Wikipedia', wikipediaCitation],
  ['BibTeX', bibtexCitation],
  ['RIS', risCitation],
  ['CSL-JSON', cslCitation],
] as const

/** A citation of an entry in every form; a later change of it is named. */
export function citationOf(story: Story, entry: AnyEntry): CitationView {
  const reference = referenceOf(story, entry)
  return { forms: forms.map(([name, write]) => ({ name, text: write(reference) })), url: reference.url }
}
