import { check, type CheckResult } from './check.ts'
import { codeVersion } from './code-version.ts'
import { contentFolder } from './content-folder.ts'
import { openStore, saveStore, withStore, type OpenStore } from './open-store.ts'
import { requiredLedger } from './url-ledger.ts'

const slot = Symbol.for('parley.checked')

interface Shared {
  folder: string
  result: Promise<CheckResult>
  /** Of which code `store` is: the dev server loads changed code anew. */
  version: string | undefined
  store: OpenStore
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
 * loader, which has its own copy of this module, must not read it all again. `kept` is a folder of `storeFolder`, for
 * whoever asks first: what earlier commands kept there is not read again. A release must not be given any.
 */
export function checkedContent(folder: string = contentDir(), kept?: string): Promise<CheckResult> {
  const shared = sharedContent()
  return shared?.folder === folder ? shared.result : recheckContent(folder, kept)
}

/** Checks the folder anew, for everyone who asks from now on. Files that have not changed since the last time are not parsed again. */
export function recheckContent(folder: string = contentDir(), kept?: string): Promise<CheckResult> {
  const shared = sharedContent()
  const version = codeVersion()
  const knows = shared?.folder === folder && version !== undefined && shared.version === version
  const store = knows ? shared.store : openStore(kept)
  const result = withStore(store, async (memory) => {
    const checked = await check(contentFolder(folder), { published: await requiredLedger(folder), memory })
    // The story is made of them: what is damaged must show here, where it can be read anew.
    checked.reading.entries.forEach(({ facts }) => facts.mentions)
    return checked
  })
  share({ folder, result, version, store })
  return result
}

/** Keeps what was read, where `checkedContent` was given a folder for that. Never fails. */
export function keepContent(): void {
  const shared = sharedContent()
  if (shared) saveStore(shared.store)
}

/** Lets go of what was read, which is half of the memory of a large build. Whoever asks again has it read anew. */
export function forgetContent(): void {
  share(undefined)
}

function sharedContent(): Shared | undefined {
  return (globalThis as Record<symbol, unknown>)[slot] as Shared | undefined
}

function share(shared: Shared | undefined): void {
  ;(globalThis as Record<symbol, unknown>)[slot] = shared
}
