/** A calendar day as authors write it: `YYYY-MM-DD`. Never converted to a time zone; compares as text. */
export type PlainDate = string
/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type FuzzyDate = string
/** `YYYY-MM`. */
export type Month = string

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the text is a day of the proleptic Gregorian calendar, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year === 0 || month < 1 || month > 12) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 && leap ? 29 : (daysInMonth[month - 1] ?? 0)
  return day >= 1 && day <= last
}

/** The day that a text with other marks or without zeros means: `2025-2-4`, `2025/02/04`. Undefined where there is none. */
export function meantDay(text: string): PlainDate | undefined {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?$/.exec(text)
  if (!match) return undefined
  const day = [match[1]!, match[3]!.padStart(2, '0'), match[4]!.padStart(2, '0')].join('-')
  return day !== text && isPlainDate(day) ? day : undefined
}

/** Whether the text is a day, a month or a year that exists. */
export function isFuzzyDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return text !== '0000'
  if (/^\d{4}-\d{2}$/.test(text)) return isPlainDate(`${text}-01`)
  return isPlainDate(text)
}

/** The first day a date may mean: `2019` → `2019-01-01`. */
export function firstDay(date: FuzzyDate): PlainDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** A text that is not before any day the date may mean, for comparisons only: `2019` → `2019-12-31`. */
export function lastDay(date: FuzzyDate): PlainDate {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date
}

/** `2025-03-01` → `2025-02-28`. */
export function dayBefore(date: PlainDate): PlainDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  if (day > 1) return `${date.slice(0, 8)}${String(day - 1).padStart(2, '0')}`
  const earlier =
    month > 1 ? `${date.slice(0, 5)}${String(month - 1).padStart(2, '0')}` : `${String(year - 1).padStart(4, '0')}-12`
  return ['31', '30', '29', '28'].map((last) => `${earlier}-${last}`).find(isPlainDate)!
}

/** `2025-02-28` → `2025-03-01`; undefined after the last day that can be written, `9999-12-31`. */
export function dayAfter(date: PlainDate): PlainDate | undefined {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const two = (number: number) => String(number).padStart(2, '0')
  return [
    `${date.slice(0, 8)}${two(day + 1)}`,
    `${date.slice(0, 5)}${two(month + 1)}-01`,
    `${String(year + 1).padStart(4, '0')}-01-01`,
  ].find(isPlainDate)
}

/** `2025-02-12` → `2025`. */
export function yearOf(date: FuzzyDate): string {
  return date.slice(0, 4)
}

/** `2025-02-12` → `2025-02`. */
export function monthOf(date: PlainDate): Month {
  return date.slice(0, 7)
}

/** The month of a day, or a month, counted from the year 0, so that months add and compare as numbers. */
export function monthNumber(date: PlainDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

/** The month with that number. */
export function monthAt(number: number): Month {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}

/** The order of two plain texts by code unit: the same on every machine, whatever its locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** How many days lie from one day to another: 1 from `2025-02-28` to `2025-03-01`; negative where the other is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Days since 1 January 1970, in UTC throughout: no time zone can move them. */
function dayNumber(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}
