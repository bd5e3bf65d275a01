import { relative } from 'node:path'
import { check, type CheckResult } from '../src/authoring/check.ts'
import { contentFolder, type ContentFiles } from '../src/authoring/read-content.ts'
import { isFormat, reporters } from '../src/authoring/reporters/index.ts'
import { formatText } from '../src/authoring/reporters/text.ts'
import { readLedger } from '../src/authoring/url-ledger.ts'
import { isPlainDate } from '../src/story/dates.ts'
import { countIssues, type Issue } from '../src/story/issue.ts'
import { didYouMean } from '../src/story/suggest.ts'
import { shownFiles } from './check/shown-files.ts'
import { writeEditorFiles } from './editor/write-editor-files.ts'
import { readArguments, requireContentFolder, runCommand, UsageError } from './command-line.ts'

const help = `npm run check -- [--content DIR] [--format FORMAT] [--today DATE] [--fix [--dry-run]] [PATH…]

Checks everything in the content folder and says what is wrong where. PATH… shows the findings of those files only.
  --content DIR    the content folder (content)
  --format FORMAT  text, github, markdown, json or sarif (text)
  --today DATE     the day to judge dates by, as YYYY-MM-DD (the day of the latest change); moves warnings only
  --fix            repair what is safe, show the diff, then check
  --dry-run        with --fix: show the diff and change nothing
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
      fix: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
    true,
  )
  const { content, format, today } = values
  if (!isFormat(format)) {
    const known = Object.keys(reporters)
    throw new UsageError(`There is no format ${format}, only ${known.join(', ')}${didYouMean(format, known)}`)
  }
  if (today !== undefined && !isPlainDate(today)) throw new UsageError(`--today ${today} is no day, as YYYY-MM-DD.`)
  if (values['dry-run'] && !values.fix)
    throw new UsageError('--dry-run goes with --fix: the check alone changes nothing.')
  requireContentFolder(content)

  const isShown = shownFiles(content, positionals)
  const files = contentFolder(content)
  const options = { today, published: await readLedger(content) }
  let result = await check(files, options)
  // What only repairs need is loaded for them only: most runs start and end without.
  if (values.fix) {
    const { repairFiles } = await import('./check/repair-files.ts')
    result = await repairFiles(files, result, {
      ...{ content, contentDir: fromHere(content), today, isShown, dryRun: values['dry-run'] },
      output: format === 'text' ? process.stdout : process.stderr,
    })
  }
  const { entries } = result
  const shown = result.issues.filter(({ file }) => isShown(file))
  const offersRepair = shown.length > 0 && (!values.fix || values['dry-run'])
  const issues = offersRepair ? await markFixableIn(files, { ...result, issues: shown }) : shown
  const counts = countIssues(issues)
  const report = { issues, counts, entries, ms: performance.now() - started, contentDir: fromHere(content) }
  const colour = process.stdout.isTTY && process.stdout.hasColors()
  process.stdout.write(format === 'text' ? formatText(report, colour) : reporters[format](report))
  await writeEditorFiles(content, result.reading)
  return counts.error > 0 ? 1 : 0
})

async function markFixableIn(files: ContentFiles, result: CheckResult): Promise<Issue[]> {
  const { markFixable } = await import('../src/authoring/fixes/find-fixable.ts')
  return markFixable(files, result)
}

/** A folder’s shortest name that works from the working directory. */
function fromHere(folder: string): string {
  const path = relative('', folder)
  return path.startsWith('..') ? folder : path
}
