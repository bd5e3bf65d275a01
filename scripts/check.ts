import type { CheckOptions, CheckResult, Timing } from '../src/authoring/check.ts'
import type { ContentFiles } from '../src/authoring/content-folder.ts'
import { shownFiles } from './check/shown-files.ts'
import { readingsFolder, startReading } from './readings-folder.ts'
import {
  fromHere,
  readArguments,
  requireContentFolder,
  requireDay,
  runCommand,
  unexpectedOf,
  UsageError,
} from './command-line.ts'

const help = `npm run check -- [--content DIR] [--format FORMAT] [--today DATE] [--fix [--dry-run] | --watch] [PATH…]

Checks everything in the content folder and says what is wrong where. PATH… shows the findings of those files only.
  --content DIR    the content folder (content)
  --format FORMAT  text, github, markdown, json or sarif (text)
  --today DATE     the day to judge dates by, as YYYY-MM-DD (the day of the latest change); moves warnings only
  --fix            repairs what is safe, shows the diff, then checks
  --dry-run        with --fix: shows the diff and changes nothing
  --watch          checks again whenever a file changes, until Ctrl+C
  --no-cache       reads every file anew; in CI that is always so
  --timings        says how long each rule took
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
      watch: { type: 'boolean', default: false },
      'no-cache': { type: 'boolean', default: false },
      timings: { type: 'boolean', default: false },
    },
    true,
  )
  const { content, format, today, timings } = values
  requireContentFolder(content)
  const kept = values['no-cache'] ? undefined : readingsFolder(content)
  startReading(content, kept)
  const [{ check }, { contentFolder }, { isFormat, reporters }, { formatText }, { countIssues }] = await Promise.all([
    import('../src/authoring/check.ts'),
    import('../src/authoring/content-folder.ts'),
    import('../src/authoring/reporters/index.ts'),
    import('../src/authoring/reporters/text.ts'),
    import('../src/story/issue.ts'),
  ])
  if (!isFormat(format)) throw new UsageError(unexpectedOf('--format', format, Object.keys(reporters)))
  if (today !== undefined) requireDay('today', today)
  if (values['dry-run'] && !values.fix)
    throw new UsageError('Unexpected --dry-run without --fix, expected both: the check alone changes nothing')
  if (values.watch && values.fix)
    throw new UsageError('Unexpected --watch with --fix, expected one of them: a repair is made once')

  const isShown = shownFiles(content, positionals)
  const [{ openStore, saveStore, withStore }, { requiredLedger }, { writeEditorFiles }] = await Promise.all([
    import('../src/authoring/open-store.ts'),
    import('../src/authoring/url-ledger.ts'),
    import('./editor/write-editor-files.ts'),
  ])
  const store = openStore(kept)

  const files = contentFolder(content)
  // What only repairs need is loaded for them only: most runs start and end without.
  const repair = async (before: CheckResult, options: CheckOptions) => {
    const { repairFiles } = await import('./check/repair-files.ts')
    const output = format === 'text' ? process.stdout : process.stderr
    const names = { content, contentDir: fromHere(content) }
    return repairFiles(files, before, { ...names, options, isShown, dryRun: values['dry-run'], output })
  }

  const checkOnce = async (since: number): Promise<number> => {
    const options = { today, memory: store.memory, published: await requiredLedger(content) }
    let result = await withStore(store, () => check(files, options))
    if (values.fix) result = await repair(result, options)
    const shown = result.issues.filter(({ file }) => isShown(file))
    const offersRepair = shown.length > 0 && (!values.fix || values['dry-run'])
    const issues = offersRepair ? await markFixableIn(files, { ...result, issues: shown }) : shown
    const counts = countIssues(issues)
    const { entries, reading } = result
    const drafts = reading.entries.filter(({ data }) => data.draft).length
    const report = { issues, counts, entries, drafts, ms: performance.now() - since, contentDir: fromHere(content) }
    const colour = process.stdout.isTTY && process.stdout.hasColors()
    process.stdout.write(format === 'text' ? formatText(report, colour) : reporters[format](report))
    if (timings) process.stderr.write(timingsTable(result.timings))
    saveStore(store)
    await writeEditorFiles(content, reading)
    return counts.error > 0 ? 1 : 0
  }
  if (!values.watch) return checkOnce(started)
  const { watchContent } = await import('./check/watch.ts')
  return watchContent(content, checkOnce, started)
})

async function markFixableIn(files: ContentFiles, result: CheckResult) {
  const { markFixable } = await import('../src/authoring/fixes/find-fixable.ts')
  return markFixable(files, result)
}

/** The steps that took longest, first. */
function timingsTable(timings: readonly Timing[]): string {
  const lines = timings
    .toSorted((a, b) => b.ms - a.ms)
    .map(({ step, ms }) => `${ms.toFixed(1).padStart(9)} ms  ${step}\n`)
  return `\n${lines.join('')}`
}
