import { byCodeUnit } from './dates.ts'

export type Severity = 'error' | 'warning'

/** A place in an author's file: both from 1, columns in UTF-16 units, as editors count. */
export interface Position {
  line: number
  column: number
}

/** One finding of the check. */
export interface Issue {
  /** The rule’s permanent code, such as `unknown-id`. */
  code: string
  severity: Severity
  /** Path below the content folder, with `/`. */
  file: string
  line: number
  column: number
  /** What was found and what was expected. */
  message: string
  /** What to do about it. */
  hint?: string | undefined
  /** Whether `check --fix` repairs it. */
  fixable?: boolean | undefined
}

/** By file, place, code and message: the same order on every machine. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    byCodeUnit(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.message, b.message)
  )
}

/** How many findings of each severity there are. */
export function countIssues(issues: readonly Issue[]): Record<Severity, number> {
  const error = issues.filter((issue) => issue.severity === 'error').length
  return { error, warning: issues.length - error }
}
