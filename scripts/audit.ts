import { execFile } from 'node:child_process'
import { explained, readAudit } from './audit/read-audit.ts'
import { readArguments, runCommand } from './command-line.ts'

const help = `npm run audit

Asks the npm registry whether a package that is used has a known vulnerability.
Exit codes: 0 none, or the registry does not answer, which it says; 1 some that scripts/audit/read-audit.ts does not explain.
`

await runCommand(async () => {
  readArguments(help, {})
  const output = await new Promise<string>((resolve) => {
    // Its exit code says both “found some” and “could not ask”.
    execFile('npm', ['audit', '--json'], { maxBuffer: 1 << 26, timeout: 60_000 }, (_error, stdout) => resolve(stdout))
  })
  const audit = readAudit(output, explained)
  if (audit === undefined) {
    process.stdout.write('The registry did not answer: nothing is known about vulnerabilities.\n')
    return 0
  }
  for (const line of audit.faults) process.stdout.write(`${line}\n`)
  process.stdout.write(`${audit.faults.length} vulnerabilities, ${audit.explained} explained.\n`)
  return audit.faults.length > 0 ? 1 : 0
})
