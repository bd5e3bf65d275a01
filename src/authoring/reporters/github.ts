import type { Issue } from '../../story/issue.ts'
import { mostUseful } from './most-useful.ts'
import { printable } from '../../story/printable.ts'
import { pathOf, summaryOf, type Report } from './report.ts'

/** GitHub shows ten annotations of a kind for each step, and nobody reads more. */
const mostAnnotations = 10

/** Workflow commands, which GitHub shows as annotations in a pull request: the most useful findings, then the sum of all. */
export function formatGithub(report: Report): string {
  const shown = mostUseful(report.issues, mostAnnotations)
  const hidden = report.issues.length - shown.length
  const rest = hidden > 0 ? `${hidden} more findings are in the summary of this job\n` : ''
  return `${shown.map((issue) => commandOf(report, issue)).join('')}${rest}${summaryOf(report)}\n`
}

function commandOf(report: Report, { severity, file, line, column, code, message, hint }: Issue): string {
  const properties = [
    `file=${escapeProperty(printable(pathOf(report, file)))}`,
    `line=${line}`,
    `col=${column}`,
    `title=${escapeProperty(code)}`,
  ]
  const text = hint === undefined ? printable(message) : `${printable(message)}\n${printable(hint)}`
  return `::${severity} ${properties.join(',')}::${escapeData(text)}\n`
}

/** Text that stays within a command: an author’s line break must not begin another one. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** Text that stays within a property of a command. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
