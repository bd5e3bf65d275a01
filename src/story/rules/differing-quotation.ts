import type { Position } from '../issue.ts'
import { isExcerpt, pairsOf, piecesOfQuotation, QuotationIndex } from '../same-words.ts'
import { exampleDevelopment, opening } from './example-story.ts'
import { entriesOf, type Place, type Reading, type Rule } from './rule.ts'
import { shown } from './wording.ts'

const said = (quote: string, variants = '') =>
  exampleDevelopment(
    `statements: [{id: no, by: ann-ames, date: 2025-01-10, quote: ${quote}${variants}, sources: [daily]}]\n`,
    undefined,
    '2025-01-11',
  ).replace('title: Talks open\n', 'title: Talks go on\n')
const first = said('We will never give up this land').replaceAll('2025-01-11', '2025-01-10')
const second = 'developments/2025-01-11-second.md'
const variant = ', variants: [{quote: We will never give up that land, sources: [daily]}]'

export const differingQuotation: Rule = {
  code: 'differing-quotation',
  severity: 'warning',
  title: 'The same words are quoted alike in every entry, or the difference is declared.',
  reason:
    'Two wordings of one sentence cannot both be verbatim, unless outlets carried or translated it differently: then one statement lists the other under `variants`. Compared are statements of one speaker that share most of their words (of different days: nearly all), and quotations in prose with all statements; an excerpt is no difference.',
  good: { [opening]: first, [second]: said('We will never give up that land', variant.replace('that', 'this')) },
  bad: { [opening]: first, [second]: said('We will never give up that land') },
  *check(reading) {
    const index = new QuotationIndex<Said>()
    for (const record of recordsOf(reading)) {
      const near = record.pairs.size >= fewestPairs ? nearRecords(record, index) : []
      const other = near.find(
        ({ said: { by, date, path }, part }) =>
          by === record.by && path !== record.path && (date === record.date || part >= sameSentenceOfAnyDay),
      )
      if (other) yield finding(record, other.said)
      index.add(record)
    }
    for (const { path } of reading.entries) {
      for (const { text, line, column } of reading.cited.get(path)?.quotations ?? []) {
        const quotation = quotationOf(text, path, { line, column })
        if (quotation.pairs.size <= fewestPairs) continue
        const near = nearRecords(quotation, index)
        if (near[0]) yield finding(quotation, near[0].said)
      }
    }
  },
}

/** Quotations of fewer words are figures of speech as often as they are somebody’s words. */
const fewestPairs = 4

/** From this part on, two quotations are taken for one sentence. */
const sameSentence = 0.6

/** The same for statements of different days: who says a thing again may well say it a little differently. */
const sameSentenceOfAnyDay = 0.8

interface Quotation {
  path: string
  place: Place
  text: string
  pieces: string[]
  pairs: ReadonlySet<number>
}

interface Near {
  said: Said
  /** How much of the shorter one both have. */
  part: number
}

interface Said extends Quotation {
  by: string
  date: string
  /** The wordings it declares, its own included. */
  wordings: string[][]
}

function quotationOf(text: string, path: string, place: Position | Place): Quotation {
  const pieces = piecesOfQuotation(text)
  return { path, place, text, pieces, pairs: pairsOf(pieces) }
}

function recordsOf(reading: Reading): Said[] {
  return entriesOf(reading, 'developments').flatMap(({ path, data }) =>
    data.statements.flatMap(({ by, quote, variants, date = data.date }, index): Said[] => {
      if (quote === undefined) return []
      const quotation = quotationOf(quote, path, { path: ['statements', index, 'quote'] })
      const wordings = [quotation.pieces, ...variants.map((variant) => piecesOfQuotation(variant.quote))]
      return [{ ...quotation, by: JSON.stringify(by), date, wordings }]
    }),
  )
}

/** Statements that have most of the words, the nearest first; none where one has or declares exactly these. */
function nearRecords(quotation: Quotation & { wordings?: string[][] }, index: QuotationIndex<Said>): Near[] {
  const own = quotation.wordings ?? [quotation.pieces]
  const near: Near[] = []
  for (const { quotation: record, part } of index.sharing(quotation)) {
    // An excerpt has all its pairs in the other; wordings that are declared have pairs of their own.
    const mayBeSame = part === 1 || record.wordings.length > 1 || own.length > 1
    const isSame =
      mayBeSame &&
      record.wordings.some((wording) => own.some((pieces) => isExcerpt(pieces, wording) || isExcerpt(wording, pieces)))
    if (isSame) return []
    if (part >= sameSentence) near.push({ said: record, part })
  }
  return near.sort((a, b) => b.part - a.part)
}

function finding({ path, place, text }: Quotation, other: Quotation) {
  const message = `Unexpected words “${shown(text)}”, near “${shown(other.text)}” in ${other.path}, expected one wording, or the other under variants`
  return { file: path, place, message }
}
