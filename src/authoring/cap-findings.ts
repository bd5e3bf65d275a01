import type { Issue } from '../story/issue.ts'

/**
 * Most findings of one code that are shown of one file: more than anyone mends before looking again, and few enough that a
 * file made to be wrong a hundred thousand times buries neither the report nor the findings of others.
 */
export const maxSameFindings = 100

/** The issues without what is too much of the same; the last one that stays says how many more there are. */
export function capFindings(issues: readonly Issue[]): Issue[] {
  const seen = new Map<string, number>()
  const keyOf = ({ file, code }: Issue) => `${file} ${code}`
  for (const issue of issues) seen.set(keyOf(issue), (seen.get(keyOf(issue)) ?? 0) + 1)
  const shown = new Map<string, number>()
  return issues.flatMap((issue): Issue[] => {
    const count = (shown.get(keyOf(issue)) ?? 0) + 1
    shown.set(keyOf(issue), count)
    if (count <= maxSameFindings) return [issue]
    if (count > maxSameFindings + 1) return []
    const { code, severity, file, line, column } = issue
    const more = seen.get(keyOf(issue))! - maxSameFindings
    const message = `Unexpected ${more} more ${more === 1 ? 'finding' : 'findings'} of ${code} in this file, from here on, expected none`
    return [{ code, severity, file, line, column, message }]
  })
}
