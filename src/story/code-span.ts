import { printable } from './printable.ts'

/**
 * Any text as a code span on one line (CommonMark 0.31, section 6.1): nothing in it is a mention, a link, HTML or a table.
 * What cannot be shown is replaced, and an empty text stays empty.
 */
export function codeSpan(text: string): string {
  const line = printable(text)
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  // One space on each side is taken off again, unless there is nothing but spaces.
  const needsSpace = /^[ `]|[ `]$/.test(line) && /[^ ]/.test(line)
  return line === '' ? '' : needsSpace ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`
}
