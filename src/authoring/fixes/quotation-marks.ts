import type { Passage } from '../../markdown/own-words.ts'
import { isWordCharacter, quotationsIn } from '../../story/quotations.ts'
import { type Edit, type Fix } from './fix.ts'

/** Sets typographic quotation marks and apostrophes in our own words, and touches no word between quotation marks. */
export const quotationMarks: Fix = {
  name: 'quotation-marks',
  title: 'Straight quotation marks and apostrophes become “ ” and ’, where there is no doubt which.',
  edits({ text, passages }) {
    return passages.flatMap((passage) =>
      [...doubleMarks(passage.text), ...apostrophes(passage.text)].flatMap(
        ([index, mark]) => markEdit(text, passage, index, mark) ?? [],
      ),
    )
  },
  doubts: ({ passages }) => ({
    at: passages.flatMap(({ text, offsets }) => unclearMarks(text).flatMap((index) => offsets[index] ?? -1)),
    why: 'it is not clear which quotation marks belong together',
  }),
  alike: (words) => words.replace(/[“”]/gu, '"').replaceAll('’', "'"),
}

type Mark = [index: number, mark: string]

/** Pairs of straight double marks; none of a passage in which one of them is in doubt. */
function doubleMarks(text: string): Mark[] {
  const pairs = quotationsIn(text).filter(([start]) => text[start] === '"')
  const isClear = ([start, end]: [number, number]) =>
    end - start > 2 &&
    text[end - 1] === '"' &&
    /[\s([—–‘]/u.test(text[start - 1] ?? ' ') &&
    /\S/u.test(text[start + 1]!) &&
    /\S/u.test(text[end - 2]!) &&
    !/["“”]/u.test(text.slice(start + 1, end - 1)) &&
    !isWordCharacter(text[end])
  if (!pairs.every(isClear)) return []
  return pairs.flatMap(([start, end]): Mark[] => [
    [start, '“'],
    [end - 1, '”'],
  ])
}

/**
 * The first straight double mark of a passage that no repair will replace. Those within “ ” or « » are somebody else’s, and
 * one behind a digit may stand for inches.
 */
function unclearMarks(text: string): number[] {
  if (!text.includes('"') || doubleMarks(text).length > 0) return []
  const closed = quotationsIn(text).filter(([start, end]) => ['“”', '«»'].includes(`${text[start]}${text[end - 1]}`))
  const marks = Array.from(text.matchAll(/(?<!\d)"/g), ({ index }) => index)
  return marks.filter((at) => !closed.some(([start, end]) => start < at && at < end)).slice(0, 1)
}

/** Straight single marks that can only be apostrophes: it’s, leaders’, ’90s. */
function apostrophes(text: string): Mark[] {
  const quotations = quotationsIn(text)
  return [...text.matchAll(/'/g)].flatMap(({ index }): Mark[] => {
    if (quotations.some(([start, end]) => start <= index && index < end)) return []
    const [before, after] = [text[index - 1], text[index + 1]]
    const isInside = isWordCharacter(before) && /\p{L}/u.test(after ?? '')
    const isAfter = /\p{L}/u.test(before ?? '') && !isWordCharacter(after)
    const isDecade = !isWordCharacter(before) && /^\d\ds(?!\p{L})/u.test(text.slice(index + 1))
    return isInside || isAfter || isDecade ? [[index, '’']] : []
  })
}

/** Replaces a mark with the backslash that escapes it, or with the second mark by which YAML writes one in single quotes. */
function markEdit(text: string, { offsets }: Passage, index: number, mark: string): Edit | undefined {
  const at = offsets[index] ?? -1
  if (at < 0) return undefined
  const start = text[at - 1] === '\\' && offsets[index - 1] !== at - 1 ? at - 1 : at
  const doubled = text[at] === "'" && text[at + 1] === "'" && offsets[index + 1] !== at + 1
  return { start, end: doubled ? at + 2 : at + 1, text: mark }
}
