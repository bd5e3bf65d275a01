import { z } from 'zod'
import { jsonLine, readJsonLines } from '../json-lines.ts'

/** What the archive did not have, by page: a second run goes on with the others. */
export type Journal = Map<string, JournalLine>

export interface JournalLine {
  /** The day it was asked. */
  asked: string
  /** Why there was none. */
  none: string
  /** Whether a copy was asked for. */
  saved: boolean
}

const line = z.object({ url: z.string(), asked: z.string(), none: z.string(), saved: z.boolean() })

/** After so many days a page is looked for once more. */
const validDays = 30

/** Reads a journal; what is damaged costs one more question. */
export function readJournal(text: string): Journal {
  return new Map(readJsonLines(text, line).map(({ url, ...rest }) => [url, rest]))
}

/** A line of the journal, to be added to its end. */
export function journalLine(url: string, content: JournalLine): string {
  return jsonLine({ url, ...content })
}

/** Whether there is no use in asking for this page today. */
export function isSettled(entry: JournalLine | undefined, today: string, save: boolean): boolean {
  if (!entry) return false
  const age = (Date.parse(today) - Date.parse(entry.asked)) / 86_400_000
  if (Number.isNaN(age) || age >= validDays) return false
  // A copy that was asked for may be there by the next day.
  return entry.saved ? age < 1 : !save
}
