import type { Issue } from '../../story/issue.ts'

/**
 * The findings to show where there is room for a few: errors before warnings, and the first of every file before the second
 * of any, so that nobody mends one file to learn of the next. Their order is that in which they were picked.
 */
export function mostUseful(issues: readonly Issue[], most: number): Issue[] {
  const rank = new Map<Issue, number>()
  const seen = new Map<string, number>()
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.file}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    rank.set(issue, before + (issue.severity === 'error' ? 0 : issues.length))
  }
  return issues.toSorted((a, b) => rank.get(a)! - rank.get(b)!).slice(0, most)
}
