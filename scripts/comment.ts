import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { readArguments, runCommand, UsageError } from './command-line.ts'
import { commentText, marker } from './comment/comment-text.ts'
import { changedFiles, findPullRequest, githubApi, keepComment, type Run } from './comment/github.ts'

const help = `node scripts/comment.ts REPORT

Writes what a preview reported as a comment on its pull request. Run by .github/workflows/comment.yml alone;
takes the event, the repository and the token from the environment. REPORT may be missing; it is read as text only.
Exit codes: 0 written or nothing to say, 2 wrong usage or a failure.
`

await runCommand(async () => {
  const { positionals } = readArguments(help, {}, true)
  const { GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_API_URL, GITHUB_TOKEN } = process.env
  if (positionals.length !== 1 || !GITHUB_EVENT_PATH || !GITHUB_REPOSITORY || !GITHUB_API_URL || !GITHUB_TOKEN)
    throw new UsageError(`Unexpected call, expected REPORT and the environment of a workflow\n\n${help.trimEnd()}`)
  const { workflow_run: run } = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')) as { workflow_run: Run }
  const ask = githubApi(GITHUB_API_URL, GITHUB_TOKEN)
  const number = await findPullRequest(ask, GITHUB_REPOSITORY, run)
  if (number === undefined) {
    process.stdout.write(`No open pull request ends with ${run.head_sha}: there is nothing to say.\n`)
    return 0
  }
  const body = commentText({
    sha: run.head_sha,
    runUrl: run.html_url,
    succeeded: run.conclusion === 'success',
    files: await changedFiles(ask, GITHUB_REPOSITORY, number),
    report: readReport(positionals[0]!),
  })
  await keepComment(ask, GITHUB_REPOSITORY, number, marker, body)
  process.stdout.write(`Pull request ${number} has its comment.\n`)
  return 0
})

/** The beginning of the report; undefined where there is none, or something else in its place. */
function readReport(path: string): string | undefined {
  let file: number
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch {
    return undefined
  }
  try {
    if (!fstatSync(file).isFile()) return undefined
    const bytes = Buffer.alloc(100_000)
    return bytes.subarray(0, readSync(file, bytes)).toString('utf8')
  } finally {
    closeSync(file)
  }
}
