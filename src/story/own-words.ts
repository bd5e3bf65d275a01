/**
 * The keys of the front matter that hold our own words, as paths without numbers. Names, what others wrote or said, and the
 * public history of changes are not ours to improve.
 */
const ownKeys = new Set([
  'title',
  'summary',
  'question',
  'note',
  'roles.title',
  'points.text',
  'statements.says',
  'statements.at',
  'disputed.point',
  'disputed.accounts.says',
  'scheduled.what',
  'standing.summary',
  'standing.known.text',
  'standing.claimed.text',
  'standing.unknown.text',
  // Of story.yaml.
  'tagline',
  'description',
  'banner.text',
])

/** Whether the text at a key path of front matter is our own words, as opposed to names, quotations, ids and addresses. */
export function isOwnWords(path: readonly PropertyKey[]): boolean {
  return ownKeys.has(path.filter((key) => typeof key === 'string').join('.'))
}

/**
 * The `[start, end)` ranges of a text that are somebody’s words, marks included. In doubt a range is too long: an opening mark
 * that nothing closes reaches to the end, and single marks, which look like apostrophes, to the last that may close them.
 */
export function quotationsIn(text: string): [start: number, end: number][] {
  const found: [number, number][] = []
  for (let at = 0; at < text.length; at++) {
    const end = endOfQuotation(text, at)
    if (end === undefined) continue
    found.push([at, end])
    at = end - 1
  }
  return found
}

function endOfQuotation(text: string, start: number): number | undefined {
  const mark = text[start]
  if (mark === '“') return endOfNested(text, start, '“', '”')
  if (mark === '«') return endOfNested(text, start, '«', '»')
  if (mark === '„') return endAfter(text.slice(start + 1).search(/[“”]/u), start + 1, text)
  if (mark === '"') return endAfter(text.indexOf('"', start + 1) - start - 1, start + 1, text)
  if ((mark === '‘' || mark === "'") && !isWordCharacter(text[start - 1]) && /\S/u.test(text[start + 1] ?? ''))
    return endOfSingle(text, start, mark)
  return undefined
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

function endOfSingle(text: string, start: number, mark: '‘' | "'"): number | undefined {
  const close = mark === '‘' ? '’' : "'"
  for (let at = text.length - 1; at > start + 1; at--)
    if (text[at] === close && !isWordCharacter(text[at + 1]) && /\S/u.test(text[at - 1]!)) return at + 1
  // A straight mark alone is an apostrophe: ’90s.
  return mark === '‘' ? text.length : undefined
}

/** Whether a character may be part of a word. */
export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}_]/u.test(character)
}
