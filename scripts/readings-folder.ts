import { storeFolder } from '../src/authoring/reading-store.ts'
import { cacheFolder } from './cache-folder.mjs'

/** Where commands keep what they read of a content folder; undefined in CI, where nothing is kept. */
export function readingsFolder(content: string): string | undefined {
  return process.env['CI'] ? undefined : storeFolder(cacheFolder, content)
}
