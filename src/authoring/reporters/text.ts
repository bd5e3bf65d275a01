import type { Issue } from '../../story/issue.ts'
import { printable } from '../../story/printable.ts'
import { pathOf, summaryOf, type Report } from './report.ts'

const escape = '\u001B['
const dim = [`${escape}2m`, `${escape}22m`] as const
const colourOf = {
  error: [`${escape}31m`, `${escape}39m`],
  warning: [`${escape}33m`, `${escape}39m`],
} as const

/** For people at a terminal: one block a file, one line a finding, its hint below. */
export function formatText(report: Report, colour = false): string {
  const paint = ([on, off]: readonly [string, string], text: string) => (colour ? on + text + off : text)
  const lineOf = ({ file, line, column, code, severity, message, hint }: Issue) => {
    const place = printable(`${pathOf(report, file)}:${line}:${column}`)
    const mark = severity === 'warning' ? ' (warning)' : ''
    const finding = `${place} ${paint(colourOf[severity], `${printable(code)}:`)} ${printable(message)}${mark}\n`
    return hint === undefined ? finding : `${finding}    ${paint(dim, printable(hint))}\n`
  }
  const blocks = [...Map.groupBy(report.issues, ({ file }) => file).values()]
  const fixable = report.issues.filter((issue) => issue.fixable).length
  const offer = fixable > 0 ? `${fixable} of them can be repaired: npm run check -- --fix\n` : ''
  return `${blocks.map((issues) => `${issues.map(lineOf).join('')}\n`).join('')}${summaryOf(report)}\n${offer}`
}
