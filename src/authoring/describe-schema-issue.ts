import type { z } from 'zod'
import { meantDay } from '../story/dates.ts'
import { didYouMean } from '../story/suggest.ts'

type ZodIssue = z.core.$ZodIssue

/** A schema finding in the author’s terms. */
export interface SchemaFinding {
  code: string
  path: PropertyKey[]
  /** Whether the key or the value is at fault. */
  at: 'key' | 'value'
  message: string
  hint?: string | undefined
}

/**
 * Says what a schema issue means to the author: `Unexpected X, expected Y; did you mean Z?`.
 * `keysAt` lists the keys the schema knows at a path, with their descriptions.
 */
export function describeSchemaIssue(
  issue: ZodIssue,
  data: unknown,
  keysAt: (path: readonly PropertyKey[]) => Record<string, string>,
): SchemaFinding[] {
  const path = [...issue.path]
  const value = valueAt(data, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = Object.keys(keysAt(path))
        return {
          code: 'unknown-key',
          path: [...path, key],
          at: 'key',
          message: `Unexpected key ${show(key)}, expected one of ${known.join(', ')}${didYouMean(key, known)}`,
        }
      })
    case 'invalid_union':
      return nearestBranch(issue, value).flatMap((nested) =>
        describeSchemaIssue({ ...nested, path: [...path, ...nested.path] }, data, keysAt),
      )
    case 'invalid_type':
      if (value === undefined) return [missing(path, keysAt)]
      return [plain('invalid-value', path, `${show(value)}, expected ${typeNames[issue.expected] ?? issue.expected}`)]
    case 'invalid_value': {
      if (value === undefined) return [missing(path, keysAt)]
      const values = issue.values.map(String)
      return [
        plain('invalid-value', path, `${show(value)}, expected ${oneOf(values)}${didYouMean(show(value), values)}`),
      ]
    }
    case 'too_big':
      return [plain('invalid-value', path, `${measure(value)}, expected at most ${String(issue.maximum)}`)]
    case 'too_small':
      if (issue.message.startsWith('expected'))
        return [plain('invalid-value', path, `${show(value)}, ${issue.message}`)]
      return [plain('invalid-value', path, `${measure(value)}, expected at least ${String(issue.minimum)}`)]
    case 'custom': {
      const code = typeof issue.params?.['code'] === 'string' ? issue.params['code'] : 'invalid-value'
      if (code === 'missing-key')
        return [{ ...missing(path, keysAt), message: `Unexpected end of the entry, ${issue.message}` }]
      const day = code === 'invalid-date' && typeof value === 'string' ? meantDay(value) : undefined
      const guess = day === undefined ? '' : `; did you mean ${day}?`
      return [plain(code, path, `${show(value)}, ${issue.message}${guess}`)]
    }
    case 'invalid_key':
      return [
        plain(
          'invalid-value',
          path,
          `key ${show(String(path.at(-1)))}, ${issue.issues[0]?.message ?? 'expected another'}`,
          'key',
        ),
      ]
    default:
      return [plain('invalid-value', path, `${show(value)}, ${issue.message}`)]
  }
}

const typeNames: Record<string, string> = {
  string: 'text (put quotation marks around it)',
  number: 'a number',
  int: 'a whole number',
  array: 'a list such as [one, two]',
  object: 'keys and values',
  record: 'keys and values',
  tuple: 'a list such as [50.45, 30.52]',
  boolean: 'true or false',
}

function plain(code: string, path: PropertyKey[], message: string, at: 'key' | 'value' = 'value'): SchemaFinding {
  return { code, path, at, message: `Unexpected ${message}` }
}

function missing(path: PropertyKey[], keysAt: (path: readonly PropertyKey[]) => Record<string, string>): SchemaFinding {
  const key = String(path.at(-1))
  const description = keysAt(path.slice(0, -1))[key]
  return {
    code: 'missing-key',
    path: path.slice(0, -1),
    at: 'value',
    message: `Unexpected end of the entry, expected the key ${key}`,
    hint: description ? `${key}: ${description}` : undefined,
  }
}

/** Of a union’s branches, the one whose type fits the value; else one finding that names them all. */
function nearestBranch(issue: Extract<ZodIssue, { code: 'invalid_union' }>, value: unknown): ZodIssue[] {
  const fits = issue.errors.filter(
    (errors) => !errors.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  )
  const deepest = fits.toSorted((a, b) => depth(b) - depth(a))[0]
  if (deepest) return deepest
  const expected = issue.errors.flat().map((error) => (error.code === 'invalid_type' ? error.expected : error.message))
  const names = expected.map((name) => typeNames[name] ?? name)
  return [{ code: 'custom', path: [], message: `expected ${names.join(' or ')}`, input: value }]
}

function depth(errors: readonly ZodIssue[]): number {
  return Math.max(...errors.map(({ path }) => path.length))
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? values[0]! : `one of ${values.join(', ')}`
}

function measure(value: unknown): string {
  if (typeof value === 'string') return `text of ${value.length} characters`
  return Array.isArray(value) ? `list of ${value.length}` : show(value)
}

/** A value as the author may recognise it, short. */
export function show(value: unknown): string {
  if (typeof value === 'string')
    return value === '' ? 'empty text' : value.length > 60 ? `${value.slice(0, 57)}…` : value
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'keys and values'
  return typeof value === 'number' || typeof value === 'boolean' ? `${typeof value} ${value}` : typeof value
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const key of path)
    value = value === null || typeof value !== 'object' ? undefined : (value as Record<PropertyKey, unknown>)[key]
  return value
}
