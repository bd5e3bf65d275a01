import type { PlainDate } from './dates.ts'

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|')
const someDay = new RegExp(`\\b(?:(\\d{1,2}) )?(${months.join('|')})(?: (\\d{4}))?\\b`)
const relative =
  /\b(?:earlier|before|later|after|afterwards|previous|next|then|former|formerly|future|once|had|since)\b|\b(?:19|20)\d\d\b/i

/** Whether an English sentence tells of another day than those between two: it names one, or counts from one. */
export function isOfAnotherDay(sentence: string, from: PlainDate, to: PlainDate): boolean {
  const named = someDay.exec(sentence)
  if (!named) return relative.test(sentence)
  const [, number, name, year = from.slice(0, 4)] = named
  // A month alone is no day: “in early September” is rarely said of the day itself.
  if (!number) return true
  const day = `${year}-${String(months.indexOf(name!) + 1).padStart(2, '0')}-${number.padStart(2, '0')}`
  return day < from || day > to
}
