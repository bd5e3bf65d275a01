import { z } from 'zod'
import { jsonLine, readJsonLines } from '../json-lines.ts'
import type { Asked } from './verdict.ts'

/** What each page answered last. */
export type LinkJournal = Map<string, Asked>

const line = z.object({
  url: z.string(),
  asked: z.iso.date(),
  status: z.int().optional(),
  problem: z.string().optional(),
  to: z.string().optional(),
  since: z.iso.date().optional(),
})

/** Reads a journal; of several lines for one page the last counts. */
export function readLinkJournal(text: string): LinkJournal {
  return new Map(readJsonLines(text, line).map(({ url, ...asked }) => [url, asked]))
}

/** A line of the journal, to be added to its end. */
export function linkJournalLine(url: string, asked: Asked): string {
  return jsonLine({ url, ...asked })
}
