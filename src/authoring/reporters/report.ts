import type { Issue, Severity } from '../../story/issue.ts'

/** What a check has to say, in the order it is to be said. */
export interface Report {
  issues: readonly Issue[]
  counts: Readonly<Record<Severity, number>>
  /** How many entries were looked at. */
  entries: number
  /** How many of them are drafts, which are in no output; none by default. */
  drafts?: number
  /** How long it took. */
  ms: number
  /** The content folder as readers of the report reach it: from the repository’s root; empty where files are whole paths. */
  contentDir: string
}

/** Turns a report into the text of one output format, line break at the end. */
export type Reporter = (report: Report) => string

/** The path of an issue’s file from where the report is read. */
export function pathOf({ contentDir }: Pick<Report, 'contentDir'>, file: string): string {
  const folder = contentDir.replaceAll('\\', '/').replace(/\/+$/, '')
  return folder === '' ? file : `${folder}/${file}`
}

/** `12 entries, 2 of them drafts, 1 error, 2 warnings in 0.4 s` */
export function summaryOf({ counts, entries, drafts = 0, ms }: Report): string {
  const counted = [
    count(entries, 'entry', 'entries'),
    ...(drafts > 0 ? [`${drafts} of them ${drafts === 1 ? 'a draft' : 'drafts'}`] : []),
    count(counts.error, 'error', 'errors'),
    count(counts.warning, 'warning', 'warnings'),
  ]
  return `${counted.join(', ')} in ${(ms / 1000).toFixed(1)} s`
}

/** `1 entry`, `2 entries` */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
