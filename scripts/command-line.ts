import { statSync } from 'node:fs'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { printableLines } from '../src/story/printable.ts'
import { suggest } from '../src/story/suggest.ts'

/** What the person at the terminal got wrong: shown as it is, with exit code 2. */
export class UsageError extends Error {}

/**
 * Reads the command line. Prints the help and ends the process for `--help`.
 * Throws a UsageError for options the command does not know, and for arguments where `positionals` is not set.
 */
export function readArguments<const T extends ParseArgsOptionsConfig>(help: string, options: T, positionals = false) {
  try {
    const parsed = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: positionals,
    })
    if ((parsed.values as { help?: boolean }).help) {
      process.stdout.write(help)
      process.exit(0)
    }
    return parsed
  } catch (error) {
    throw new UsageError(`${usageFault(error as Error, Object.keys(options))}\n\n${help.trimEnd()}`)
  }
}

function usageFault(error: Error, known: readonly string[]): string {
  const option = /^Unknown option '--?([^']+)'/.exec(error.message)?.[1]
  if (option === undefined) return error.message
  const meant = suggest(option, known)
  const guess = meant === undefined ? '' : `; did you mean --${meant}?`
  return `Unexpected option --${option}, expected one of those below${guess}`
}

/** Refuses a content folder that is none. */
export function requireContentFolder(path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no content folder ${path}.`)
}

/** The port that the text names; 0 is any free one. */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity
  if (port > 65535) throw new UsageError(`--port ${text} is no port.`)
  return port
}

/** Runs a command and sets the exit code: its own, or 2 where it fails. Stacks are shown with PARLEY_DEBUG=1 only. */
export async function runCommand(command: () => number | Promise<number>): Promise<void> {
  // Nothing may depend on where it is built.
  process.env['TZ'] = 'UTC'
  // Whoever reads the output may stop early, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  try {
    process.exitCode = await command()
  } catch (error) {
    process.exitCode = 2
    if (error instanceof UsageError) {
      process.stderr.write(printableLines(`${error.message}\n`))
      return
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    process.stderr.write(printableLines(`Unexpected failure: ${message}\n`))
    process.stderr.write(
      process.env['PARLEY_DEBUG']
        ? `${stack}\n`
        : 'Run it again with PARLEY_DEBUG=1 for details, and please report it.\n',
    )
  }
}
