import { text } from 'node:stream/consumers'
import { readArguments, runCommand } from './command-line.ts'
import { describeOwnedFiles } from './gate/owned-files.ts'

const help = `git diff --name-only --no-renames -z BASE HEAD | node scripts/gate.ts

Says which of the changed files need an owner’s agreement. Used by .github/workflows/check.yml.
Exit codes: 0 always, 2 wrong usage or a failure.
`

await runCommand(async () => {
  readArguments(help, {})
  const paths = (await text(process.stdin)).split('\0').filter((path) => path !== '')
  const described = describeOwnedFiles(paths)
  process.stdout.write(described || 'This change touches only what authors write.\n')
  // An annotation: what the summary says would be read by those alone who open the run.
  if (described && process.env['GITHUB_ACTIONS'])
    process.stderr.write(
      '::warning title=Changes outside content::An owner has to agree; the summary lists the files.\n',
    )
  return 0
})
