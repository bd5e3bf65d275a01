import { formatSpan } from './format-date.ts'

/** A date as machines and people read it. */
export interface DateView {
  iso: string
  text: string
}

/** A day or a span of days. */
export function dateView(date: string, end?: string): DateView {
  return { iso: date, text: formatSpan(date, end) }
}
