import { afterEach, describe, expect, it, vi } from 'vitest'
import { readArguments, readNumber, requireDay } from './command-line.ts'

const help = 'npm run check -- [--format FORMAT]\n'
const options = { format: { type: 'string' }, fix: { type: 'boolean' }, yes: { type: 'boolean' } } as const
const argv = process.argv

/** The first line of what is said to these arguments; what was read where nothing is. */
function read(args: readonly string[], positionals = false): unknown {
  process.argv = ['node', 'scripts/check.ts', ...args]
  try {
    return { ...readArguments(help, options, positionals).values }
  } catch (error) {
    return (error as Error).message.split('\n')[0]
  }
}

afterEach(() => {
  process.argv = argv
  vi.unstubAllEnvs()
})

describe('readArguments', () => {
  it.each([
    [['--fromat', 'json'], 'Unexpected option --fromat, expected one of those below; did you mean --format?'],
    [['--format'], 'Unexpected end of --format, expected its value behind it'],
    [['--format', '--fix'], 'Unexpected end of --format, expected its value behind it'],
    [['--fix=1'], 'Unexpected value of --fix, expected it alone'],
    [['actors'], 'Unexpected argument actors, expected options only'],
    [['--format', 'json', '--fix'], { format: 'json', fix: true }],
  ])('of %j says or gives %j', (args, outcome) => expect(read(args)).toEqual(outcome))

  it('refuses an option that npm kept, since the command would do something else without it', () => {
    vi.stubEnv('npm_lifecycle_event', 'check')
    vi.stubEnv('npm_config_fix', 'true')
    expect(read([])).toBe('Unexpected --fix for npm itself, expected it behind --: npm run check -- --fix')
  })

  it('does not mind what a person has set for npm', () => {
    vi.stubEnv('npm_lifecycle_event', 'check')
    vi.stubEnv('npm_config_fix', '')
    vi.stubEnv('npm_config_yes', 'true')
    expect(read([])).toEqual({})
  })
})

describe('values', () => {
  it('are refused in the form of findings', () => {
    expect(() => readNumber('port', '70000', 0, 65535)).toThrow('Unexpected --port 70000, expected a whole number from 0 to 65535') // prettier-ignore
    expect(() => readNumber('limit', '1.5')).toThrow('Unexpected --limit 1.5, expected a whole number, 0 or more')
    expect(() => requireDay('today', '2025-2-4')).toThrow('as YYYY-MM-DD; did you mean 2025-02-04?')
  })
})
