import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startThreads } from '../src/authoring/reader-threads.ts'
import { storeFolder } from '../src/authoring/store-folder.ts'
import { cacheFolder } from './cache-folder.mjs'

/** Where commands keep what they read of a content folder; undefined in CI, where nothing is kept. */
export function readingsFolder(content: string): string | undefined {
  return process.env['CI'] ? undefined : storeFolder(cacheFolder, content)
}

/** Starts threads for a content folder that must be read whole, before this thread has loaded what reads. Entries lie in folders. */
export function startReading(content: string, kept: string | undefined): void {
  if (kept !== undefined && existsSync(kept)) return
  try {
    const folders = readdirSync(content, { withFileTypes: true }).filter((file) => file.isDirectory())
    startThreads(folders.flatMap(({ name }) => readdirSync(join(content, name))).length)
  } catch {
    // What cannot be listed is a finding of the check.
  }
}
