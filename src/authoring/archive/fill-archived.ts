import type { AnyEntry } from '../../story/entry.ts'
import { addToFrontMatter } from '../edit-front-matter.ts'
import { ArchiveUnavailable, PageUnanswered, type Archive } from './ask-archive.ts'
import { isSettled, type Journal, type JournalLine } from './journal.ts'
import { pendingPages, type PendingSource } from './pending.ts'
import { acceptSnapshot, type Found } from './snapshot.ts'

/** What the run needs of the world around it. */
export interface FillOptions {
  archive: Archive
  /** Copies that the story names already, by page. */
  copies: ReadonlyMap<string, string>
  journal: Journal
  today: string
  /** How many pages to ask for at most. */
  limit: number
  /** Whether to have copies made of pages without one. */
  save: boolean
  read(path: string): Promise<string>
  /** Puts `after` in place of `before`, and rejects where the file holds anything else. */
  write(path: string, before: string, after: string): Promise<void>
  /** Keeps what the archive did not have. */
  record(url: string, line: JournalLine): Promise<void>
  /** Says what was found. */
  say(line: string): void
}

export interface FillResult {
  /** Sources that got an archived copy. */
  filled: number
  /** Pages asked for without success in this run. */
  none: number
  /** Pages not asked for: settled by the journal, or beyond the limit. */
  left: number
  /** Why the run ended early. */
  stopped?: string
}

/** After so many pages in a row without an answer, the archive is taken to be down. */
const mostUnanswered = 3

/** Keys that stand before `archived` in a source. */
const before = ['id', 'title', 'publisher', 'url', 'note', 'agency', 'published']

/**
 * Looks for an archived copy of every page that a source without one names, and writes it into the files as it
 * goes: a run that ends early has lost nothing, and the next one goes on.
 */
export async function fillArchived(entries: readonly AnyEntry[], options: FillOptions): Promise<FillResult> {
  const { archive, copies, journal, today, limit, save, record, say } = options
  const result: FillResult = { filled: 0, none: 0, left: 0 }
  let asked = 0
  let unanswered = 0
  for (const [url, sources] of pendingPages(entries)) {
    const known = copies.get(url)
    if (known !== undefined) {
      result.filled += await fill(known, sources, options)
      continue
    }
    if (asked >= limit || isSettled(journal.get(url), today, save)) {
      result.left++
      continue
    }
    asked++
    let found: Found
    let saved = false
    try {
      found = await archive.find(url, sources[0]!.published)
      if ('none' in found && save) {
        saved = true
        found = await archive.capture(url)
      }
      unanswered = 0
    } catch (error) {
      if (error instanceof ArchiveUnavailable) return { ...result, stopped: error.message }
      if (!(error instanceof PageUnanswered)) {
        // An answer that makes no sense says nothing of the page: the next run asks again.
        result.none++
        say(`${url}: ${error instanceof Error ? error.message : String(error)}`)
        continue
      }
      unanswered++
      found = { none: error.message }
    }
    if ('archived' in found) {
      result.filled += await fill(found.archived, saved ? sources.map(withoutDay) : sources, options)
    } else {
      result.none++
      say(`${url}: ${found.none}`)
      await record(url, { asked: today, none: found.none, saved })
      if (unanswered === mostUnanswered)
        return { ...result, stopped: `The archive had no answer for ${unanswered} pages in a row: ${found.none}.` }
    }
  }
  return result
}

/** A copy made today is far from the day of publication, and the best there is. */
function withoutDay(source: PendingSource): PendingSource {
  return { ...source, published: undefined }
}

async function fill(archived: string, sources: readonly PendingSource[], options: FillOptions): Promise<number> {
  let filled = 0
  for (const { path, index, url, published } of sources) {
    if (!('archived' in acceptSnapshot(archived, url, published))) continue
    const text = await options.read(path)
    const edit = addToFrontMatter(text, ['sources', index], 'archived', archived, before)
    if ('problem' in edit) {
      options.say(`${path}: ${edit.problem}`)
      continue
    }
    await options.write(path, text, edit.text)
    options.say(`${path}: ${archived}`)
    filled++
  }
  return filled
}
