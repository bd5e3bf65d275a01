import { check, type CheckResult } from './check.ts'
import { codeVersion } from './code-version.ts'
import { contentFolder } from './content-folder.ts'
import { requiredLedger } from './url-ledger.ts'
import type { Kept, ReadingMemory } from './reading-memory.ts'

const slot = Symbol.for('parley.checked')

interface Shared {
  folder: string
  result: Promise<CheckResult>
  /** Of which code `memory` is: the dev server loads changed code anew. */
  version: string | undefined
  memory: ReadingMemory
}

/** The content folder of this process: `PARLEY_CONTENT`, by default `content`. */
export function contentDir(): string {
  return process.env['PARLEY_CONTENT'] ?? 'content'
}

/** Whether drafts are part of this process’s story. */
export function withDrafts(): boolean {
  return process.env['PARLEY_DRAFTS'] === '1'
}

/**
 * The content folder, read and checked once in this process: a build checks before Astro starts, and Astro’s
 * loader, which has its own copy of this module, must not read it all again.
 */
export function checkedContent(folder: string = contentDir()): Promise<CheckResult> {
  const shared = (globalThis as Record<symbol, unknown>)[slot] as Shared | undefined
  if (shared?.folder === folder) return shared.result
  return recheckContent(folder)
}

/** Checks the folder anew, for everyone who asks from now on. Files that have not changed since the last time are not parsed again. */
export function recheckContent(folder: string = contentDir()): Promise<CheckResult> {
  const shared = (globalThis as Record<symbol, unknown>)[slot] as Shared | undefined
  const version = codeVersion()
  const knows = shared?.folder === folder && version !== undefined && shared.version === version
  const memory: ReadingMemory = knows ? shared.memory : new Map<string, Kept>()
  const result = requiredLedger(folder).then((published) => check(contentFolder(folder), { published, memory }))
  ;(globalThis as Record<symbol, unknown>)[slot] = { folder, result, version, memory } satisfies Shared
  return result
}

/** Lets go of what was read, which is half of the memory of a large build. Whoever asks again has it read anew. */
export function forgetContent(): void {
  ;(globalThis as Record<symbol, unknown>)[slot] = undefined
}
