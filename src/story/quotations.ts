/**
 * The `[start, end)` ranges of a text that are somebody’s words, marks included. In doubt a range is too long: an opening mark
 * that nothing closes reaches to the end, single marks, which look like apostrophes, to the last that may close them, and
 * straight marks that do not open and close in turn (6'2") from the first to the end.
 */
export function quotationsIn(text: string): [start: number, end: number][] {
  if (!/["“«„‘']/u.test(text)) return []
  const marks = { clearFrom: clearFrom(text), lastCurly: lastClosing(text, '’'), lastStraight: lastClosing(text, "'") }
  const found: [number, number][] = []
  for (let at = 0; at < text.length; at++) {
    const end = endOfQuotation(text, at, marks)
    if (end === undefined) continue
    found.push([at, end])
    at = end - 1
  }
  return found
}

/** What has to be known of a whole text to say where a quotation in it ends. */
interface Marks {
  /** From here on straight double marks open and close in turn. */
  clearFrom: number
  /** The last single marks that may close a quotation. */
  lastCurly: number
  lastStraight: number
}

function endOfQuotation(text: string, start: number, marks: Marks): number | undefined {
  const mark = text[start]
  if (mark === '“') return endOfNested(text, start, '“', '”')
  if (mark === '«') return endOfNested(text, start, '«', '»')
  if (mark === '„') return endAfter(text.slice(start + 1).search(/[“”]/u), start + 1, text)
  if (mark === '"')
    return start >= marks.clearFrom && opens(text, start) ? text.indexOf('"', start + 1) + 1 : text.length
  if ((mark === '‘' || mark === "'") && !isWordCharacter(text[start - 1]) && /\S/u.test(text[start + 1] ?? '')) {
    const close = mark === '‘' ? marks.lastCurly : marks.lastStraight
    // A straight mark alone is an apostrophe: ’90s.
    return close > start + 1 ? close + 1 : mark === '‘' ? text.length : undefined
  }
  return undefined
}

/** The first straight double mark from which on they open and close in turn, to the end of the text. */
function clearFrom(text: string): number {
  let clear = text.length
  let expectsOpening = false
  for (let at = text.lastIndexOf('"'); at >= 0; at = at === 0 ? -1 : text.lastIndexOf('"', at - 1)) {
    if (opens(text, at) !== expectsOpening) break
    clear = at
    expectsOpening = !expectsOpening
  }
  return clear
}

/** Whether the straight mark can open a quotation: a word begins with it. An inch mark never does. */
function opens(text: string, at: number): boolean {
  return /[\s([{‐-―«‹“‘-]/u.test(text[at - 1] ?? ' ') && /\S/u.test(text[at + 1] ?? ' ')
}

function lastClosing(text: string, mark: '’' | "'"): number {
  for (let at = text.length - 1; at > 0; at--)
    if (text[at] === mark && !isWordCharacter(text[at + 1]) && /\S/u.test(text[at - 1]!)) return at
  return -1
}

function endOfNested(text: string, start: number, open: string, close: string): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === open) depth++
    if (text[at] === close && --depth === 0) return at + 1
  }
  return text.length
}

function endAfter(index: number, from: number, text: string): number {
  return index < 0 ? text.length : from + index + 1
}

/** Whether a character may be part of a word. */
export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(character)
}
