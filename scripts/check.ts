import { relative } from 'node:path'
import { check } from '../src/authoring/check.ts'
import { contentFolder } from '../src/authoring/read-content.ts'
import { isFormat, reporters } from '../src/authoring/reporters/index.ts'
import { formatText } from '../src/authoring/reporters/text.ts'
import { readLedger } from '../src/authoring/url-ledger.ts'
import { isPlainDate } from '../src/story/dates.ts'
import { countIssues } from '../src/story/issue.ts'
import { didYouMean } from '../src/story/suggest.ts'
import { shownFiles } from './check/shown-files.ts'
import { readArguments, requireContentFolder, runCommand, UsageError } from './command-line.ts'

const help = `npm run check -- [--content DIR] [--format FORMAT] [--today DATE] [PATH…]

Checks everything in the content folder and says what is wrong where. PATH… shows the findings of those files only.
  --content DIR    the content folder (content)
  --format FORMAT  text, github, json or sarif (text)
  --today DATE     the day to judge dates by, as YYYY-MM-DD (the day of the latest change); moves warnings only
Exit codes: 0 no errors, 1 errors, 2 wrong usage or a failure.
`

await runCommand(async () => {
  const started = performance.now()
  const { values, positionals } = readArguments(
    help,
    {
      content: { type: 'string', default: 'content' },
      format: { type: 'string', default: 'text' },
      today: { type: 'string' },
    },
    true,
  )
  const { content, format, today } = values
  if (!isFormat(format)) {
    const known = Object.keys(reporters)
    throw new UsageError(`There is no format ${format}, only ${known.join(', ')}${didYouMean(format, known)}`)
  }
  if (today !== undefined && !isPlainDate(today)) throw new UsageError(`--today ${today} is no day, as YYYY-MM-DD.`)
  requireContentFolder(content)

  const isShown = shownFiles(content, positionals)
  const { issues: all, entries } = await check(contentFolder(content), { today, published: await readLedger(content) })
  const issues = all.filter(({ file }) => isShown(file))
  const counts = countIssues(issues)
  const report = { issues, counts, entries, ms: performance.now() - started, contentDir: fromHere(content) }
  const colour = process.stdout.isTTY && process.stdout.hasColors()
  process.stdout.write(format === 'text' ? formatText(report, colour) : reporters[format](report))
  return counts.error > 0 ? 1 : 0
})

/** A folder’s shortest name that works from the working directory. */
function fromHere(folder: string): string {
  const path = relative('', folder)
  return path.startsWith('..') ? folder : path
}
