import type { Report } from './report.ts'

/** For programs. The shape is a promise: keys may be added, never changed. Files are named below the content folder. */
export function formatJson({ issues, counts, entries, drafts = 0, ms }: Report): string {
  const listed = issues.map(({ code, severity, file, line, column, message, hint, fixable }) => ({
    code,
    severity,
    file,
    line,
    column,
    message,
    hint: hint ?? null,
    fixable: fixable ?? false,
  }))
  const { error, warning } = counts
  const report = { issues: listed, counts: { error, warning }, entries, drafts, ms: Math.round(ms) }
  return `${JSON.stringify(report, null, 2)}\n`
}
