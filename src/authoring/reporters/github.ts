import { pathOf, summaryOf, type Report } from './report.ts'

/** Workflow commands, which GitHub shows as annotations in a pull request. */
export function formatGithub(report: Report): string {
  const commands = report.issues.map(({ severity, file, line, column, code, message, hint }) => {
    const properties = [
      `file=${escapeProperty(pathOf(report, file))}`,
      `line=${line}`,
      `col=${column}`,
      `title=${escapeProperty(code)}`,
    ]
    return `::${severity} ${properties.join(',')}::${escapeData(hint === undefined ? message : `${message}\n${hint}`)}\n`
  })
  return `${commands.join('')}${summaryOf(report)}\n`
}

/** Text that stays within a command: an author’s line break must not begin another one. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** Text that stays within a property of a command. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
