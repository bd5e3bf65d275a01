import type { Registry } from '../../src/authoring/new/registry.ts'
import type { ContentFiles } from '../../src/authoring/content-folder.ts'
import { unexpectedOf } from '../command-line.ts'

/** One call of `npm run new`. */
export interface Call {
  files: ContentFiles
  /** The content folder’s path. */
  folder: string
  registry: Registry
  flags: Readonly<Record<string, string | boolean | string[] | undefined>>
  /** The argument behind the kind. */
  title: string | undefined
  today: string
  /** Whether somebody is there to answer. */
  mayAsk: boolean
}

/** Flags that do not belong to one kind. */
export const generalFlags = ['content', 'distinct', 'yes', 'dry-run', 'today', 'id']

/** Faults for flags that were given and that this kind does not have. */
export function foreignFlags({ flags }: Call, word: string, own: readonly string[]): string[] {
  const known = own.map((flag) => `--${flag}`)
  return Object.keys(flags)
    .filter((flag) => flags[flag] !== undefined && ![...generalFlags, ...own].includes(flag))
    .map((flag) => unexpectedOf(`option of ${word}`, `--${flag}`, known))
}

/** A flag’s text. */
export function textOf({ flags }: Call, flag: string): string | undefined {
  const value = flags[flag]
  return typeof value === 'string' ? value : undefined
}

/** All texts of a flag that may be given more than once. */
export function textsOf({ flags }: Call, flag: string): string[] {
  const value = flags[flag]
  return Array.isArray(value) ? value : []
}
