import type { Issue } from '../../story/issue.ts'
import { codeSpan } from '../../story/code-span.ts'
import { pathOf, summaryOf, type Report } from './report.ts'

/** A job summary holds 1 MiB; what comes after the list needs room too. */
const mostBytes = 900 * 1024

/**
 * All findings as Markdown, for the summary of a job or a comment: a list for each file. What authors wrote stands in code
 * spans, where it can neither mention people nor link nor begin anything else.
 */
export function formatMarkdown(report: Report): string {
  const { issues } = report
  const heading = `## Check\n\n${summaryOf(report)}\n`
  const lines: string[] = []
  let bytes = 0
  let file: string | undefined
  for (const [index, issue] of issues.entries()) {
    const title = issue.file === file ? '' : `\n**${codeSpan(pathOf(report, issue.file))}**\n\n`
    const text = title + itemOf(issue)
    bytes += Buffer.byteLength(text)
    if (bytes > mostBytes)
      return `${heading}${lines.join('')}\n${issues.length - index} more findings are not listed here.\n`
    file = issue.file
    lines.push(text)
  }
  return heading + lines.join('')
}

function itemOf({ severity, line, column, code, message, hint }: Issue): string {
  const finding = `- **${severity}** ${line}:${column} ${codeSpan(code)}: ${codeSpan(message)}`
  return hint === undefined ? `${finding}\n` : `${finding}<br>${codeSpan(hint)}\n`
}
