import { existsSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { isPlainDate, meantDay } from '../src/story/dates.ts'
import { printableLines } from '../src/story/printable.ts'
import { didYouMean, suggest } from '../src/story/suggest.ts'

/** What the person at the terminal got wrong: shown as it is, with exit code 2. */
export class UsageError extends Error {}

/**
 * Reads the command line. Prints the help and ends the process for `--help`.
 * Throws a UsageError for options the command does not know, for those that npm kept to itself, and for arguments where
 * `positionals` is not set.
 */
export function readArguments<const T extends ParseArgsOptionsConfig>(help: string, options: T, positionals = false) {
  const known = Object.keys(options)
  const kept = keptByNpm(known)
  if (kept.length > 0) throw new UsageError(kept.join('\n'))
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
    throw new UsageError(`${usageFault(error as Error, known)}\n\n${help.trimEnd()}`)
  }
}

/** Options of npm too, which a person may have set for good: to miss them does no harm. */
const npmsOwn = new Set(['save', 'yes'])

/** Faults for options without `--` before them: npm takes them for its own, and the command would do without. */
function keptByNpm(options: readonly string[]): string[] {
  const { npm_lifecycle_event: command, ...env } = process.env
  if (command === undefined) return []
  return options
    .filter((option) => env[`npm_config_${option.replaceAll('-', '_')}`] === 'true' && !npmsOwn.has(option))
    .map((option) => `Unexpected --${option} for npm itself, expected it behind --: npm run ${command} -- --${option}`)
}

function usageFault({ message }: Error, known: readonly string[]): string {
  const option = /^Unknown option '--?([^']+)'/.exec(message)?.[1]
  if (option !== undefined) {
    const meant = suggest(option, known)
    const guess = meant === undefined ? '' : `; did you mean --${meant}?`
    return `Unexpected option --${option}, expected one of those below${guess}`
  }
  const wanting = /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument (?:missing|is ambiguous)/.exec(message)?.[1]
  if (wanting !== undefined) return `Unexpected end of ${wanting}, expected its value behind it`
  const flag = /^Option '(?:-\w, )?(--[\w-]+)' does not take an argument/.exec(message)?.[1]
  if (flag !== undefined) return `Unexpected value of ${flag}, expected it alone`
  const argument = /^Unexpected argument '(.*?)'\. This/s.exec(message)?.[1]
  if (argument !== undefined) return `Unexpected argument ${argument}, expected options only`
  return message
}

/** `Unexpected X, expected one of A, B, C; did you mean A?` */
export function unexpectedOf(what: string, text: string, known: readonly string[]): string {
  return `Unexpected ${what} ${text}, expected one of ${known.join(', ')}${didYouMean(text, known)}`
}

/** Refuses a day that does not exist. */
export function requireDay(flag: string, text: string): void {
  if (isPlainDate(text)) return
  const meant = meantDay(text)
  const guess = meant === undefined ? '' : `; did you mean ${meant}?`
  throw new UsageError(`Unexpected --${flag} ${text}, expected a day that exists, as YYYY-MM-DD${guess}`)
}

/** Refuses a content folder that is none. */
export function requireContentFolder(path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`Unexpected --content ${path}, expected a folder that exists`)
}

/** A folder’s shortest name that works from the working directory. */
export function fromHere(folder: string): string {
  const path = relative('', folder)
  return path.startsWith('..') ? folder : path
}

/** Refuses a folder that holds no site. */
export function requireSite(out: string): void {
  if (!existsSync(join(out, '404.html')))
    throw new UsageError(`Unexpected --out ${out}, expected a folder with a site; npm run build makes one`)
}

/** The whole number that the text names. */
export function readNumber(flag: string, text: string, least = 0, most = 999_999_999): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : -1
  if (number < least || number > most) {
    const range = most === 999_999_999 ? `, ${least} or more` : ` from ${least} to ${most}`
    throw new UsageError(`Unexpected --${flag} ${text}, expected a whole number${range}`)
  }
  return number
}

/** The port that the text names; 0 is any free one. */
export function readPort(text: string): number {
  return readNumber('port', text, 0, 65535)
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
    const { message, stack, cause } = error instanceof Error ? error : new Error(String(error))
    // Some errors of Astro’s have no message, only a cause.
    const reason = message || (cause instanceof Error ? cause.message : 'one that says nothing of itself')
    process.stderr.write(printableLines(`Unexpected failure: ${reason}\n`))
    process.stderr.write(process.env['PARLEY_DEBUG'] ? `${stack}\n` : `${adviceOn(reason)}\n`)
  }
}

/** What to do about a failure, by how the system names it: a process of ours, or Astro, may have put words around it. */
function adviceOn(message: string): string {
  if (/\b(?:ENOSPC|EDQUOT)\b/.test(message))
    return 'The disk is full. What was there still is; make room and run it again.'
  if (/\b(?:EROFS|EACCES|EPERM)\b/.test(message)) return 'It cannot be written there. What was there still is.'
  return 'Run it again with PARLEY_DEBUG=1 for details, and please report it.'
}
