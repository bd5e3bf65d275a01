import type { z } from 'zod'
import type { KeyPath } from './front-matter.ts'

type ZodIssue = z.core.$ZodIssue
type Container = Record<PropertyKey, unknown>

/** Data made to fit its schema, and the places where it did not. */
export interface Salvaged {
  data: unknown
  /** Key paths at which the data is not the author’s: nothing may be said of what stands there. */
  faults: KeyPath[]
}

/** Each round mends one level of nesting; no schema is deeper. */
const rounds = 8

/**
 * Takes out of front matter what its schema refuses and puts stand-ins where something is needed, so that the rules can
 * judge the rest in the same run. List places keep their numbers. Never published: a fault is an error. `day` stands in for dates.
 */
export function salvage(schema: z.ZodType, value: unknown, day: string): Salvaged | undefined {
  const root = { data: structuredClone(value) }
  const faults: KeyPath[] = []
  for (let round = 0; round < rounds; round++) {
    const result = schema.safeParse(root.data)
    if (result.success) return { data: result.data, faults }
    for (const issue of result.error.issues) {
      const path = ['data', ...issue.path]
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          faults.push([...issue.path, key])
          remove(root, [...path, key])
        }
        continue
      }
      faults.push(issue.path)
      if (at(root, path) === undefined || isElement(root, path) || issue.path.length === 0)
        replace(root, path, standIn(issue, day))
      else if (issue.code === 'too_small' && Array.isArray(at(root, path))) replace(root, path, [standIn(issue, day)])
      else remove(root, path)
    }
  }
  return undefined
}

/** A value that the schema may accept at the place of an issue; where not, the next round tries again. */
function standIn(issue: ZodIssue, day: string): unknown {
  const key = issue.path.findLast((step) => typeof step === 'string')
  if (issue.code === 'invalid_value') return issue.values[0]
  if (issue.code === 'invalid_type') {
    const { expected } = issue
    if (expected === 'array') return []
    if (expected === 'object' || expected === 'record') return {}
    if (expected === 'number' || expected === 'int') return 0
    if (expected === 'tuple') return [0, 0]
  }
  if (issue.code === 'too_small' && (key === 'sources' || key === 'accounts') && issue.path.length <= 3)
    return issue.path.length === 1 || key === 'accounts' ? {} : 'unknown'
  switch (key) {
    case 'date':
    case 'published':
    case 'asOf':
      return day
    case 'url':
    case 'archived':
      return 'https://unknown.invalid/'
    case 'country':
      return 'XX'
    case 'question':
    case 'title':
    case 'summary':
    case 'text':
      return '…'
    default:
      return 'unknown'
  }
}

function at(root: unknown, path: KeyPath): unknown {
  let value = root
  for (const key of path) value = value === null || typeof value !== 'object' ? undefined : (value as Container)[key]
  return value
}

function isElement(root: unknown, path: KeyPath): boolean {
  return Array.isArray(at(root, path.slice(0, -1)))
}

function replace(root: unknown, path: KeyPath, value: unknown): void {
  const parent = at(root, path.slice(0, -1))
  const key = path.at(-1)!
  if (typeof parent === 'object' && parent !== null) (parent as Container)[key] = value
}

function remove(root: unknown, path: KeyPath): void {
  const parent = at(root, path.slice(0, -1))
  if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, path.at(-1)!)
}
