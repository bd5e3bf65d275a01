import { describeOwnedFiles } from '../gate/owned-files.ts'
import { plainMarkdown } from './plain-markdown.ts'

/** The first line of the comment, by which the next run finds it. */
export const marker = '<!-- parley: preview -->'

/** A comment is read in a minute; the run’s summary has all. */
const maxReport = 3_000

/** What the comment tells. */
export interface Told {
  /** The commit that was previewed. */
  sha: string
  /** The address of the run, from GitHub itself. */
  runUrl: string
  succeeded: boolean
  /** All files that the pull request changes, from GitHub itself. */
  files: readonly string[]
  /** What the preview reported: whatever the pull request’s own code wrote. Undefined where it left nothing. */
  report: string | undefined
}

/** The comment in Markdown. What cannot be trusted comes last, so that nothing of ours can be swallowed by it. */
export function commentText({ sha, runUrl, succeeded, files, report }: Told): string {
  const site = succeeded
    ? `The site as commit ${sha.slice(0, 7)} makes it is [there to download](${runUrl}#artifacts), as \`site\`.`
    : `The preview of commit ${sha.slice(0, 7)} failed: it does not build, or an address would vanish. [See why](${runUrl}).`
  const parts = [site, describeOwnedFiles(files), report && plainMarkdown(report, maxReport)]
  return `${marker}\n${parts.filter(Boolean).join('\n\n')}`.trimEnd() + '\n'
}
