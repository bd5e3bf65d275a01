import type { FuzzyDate, PlainDate } from '../story/dates.ts'

const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

/** `2025-02-12` → `12 February 2025`; `2025-02` → `February 2025`; `2025` → `2025`. */
export function formatDate(date: FuzzyDate): string {
  const [year, month, day] = date.split('-')
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
}

/** `2025-02-12` → `12 Feb 2025`, for narrow cells. */
export function formatDayBriefly(date: PlainDate): string {
  const [year, month, day] = date.split('-')
  return `${Number(day)} ${months[Number(month) - 1]?.slice(0, 3)} ${year}`
}

/** A span of days with what they share said once: `12–15 February 2025`. */
export function formatSpan(from: PlainDate, to: PlainDate | undefined): string {
  if (!to || to === from) return formatDate(from)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${formatDate(to)}`
  if (from.slice(0, 4) === to.slice(0, 4)) return `${formatDate(from).replace(/ \d{4}$/, '')} – ${formatDate(to)}`
  return `${formatDate(from)} – ${formatDate(to)}`
}

/** The years or months of an office: `2019–2024`, `since 20 January 2025`, `until 2014`; nothing where both are unknown. */
export function formatTerm(from: FuzzyDate | undefined, to: FuzzyDate | undefined): string {
  if (from && to) return `${formatDate(from)} – ${formatDate(to)}`
  if (from) return `since ${formatDate(from)}`
  return to ? `until ${formatDate(to)}` : ''
}
