import { z } from 'zod'

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

/** Reads a journal: one JSON object a line. Lines that are damaged are left out: they cost one more question. */
export function readJournal(text: string): Journal {
  const journal: Journal = new Map()
  for (const each of text.split('\n')) {
    if (each === '') continue
    try {
      const { url, ...rest } = line.parse(JSON.parse(each))
      journal.set(url, rest)
    } catch {
      continue
    }
  }
  return journal
}

/** A line of the journal, to be added to its end. */
export function journalLine(url: string, content: JournalLine): string {
  return `${JSON.stringify({ url, ...content })}\n`
}

/** Whether there is no use in asking for this page today. */
export function isSettled(entry: JournalLine | undefined, today: string, save: boolean): boolean {
  if (!entry) return false
  const age = (Date.parse(today) - Date.parse(entry.asked)) / 86_400_000
  if (Number.isNaN(age) || age >= validDays) return false
  // A copy that was asked for may be there by the next day.
  return entry.saved ? age < 1 : !save
}
