import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { codeVersion } from './code-version.ts'

/** The folder that keeps what reading this content folder gave, for the code that runs; undefined where there can be none. */
export function storeFolder(cache: string, content: string): string | undefined {
  const version = codeVersion()
  const story = createHash('sha256').update(resolve(content)).digest('hex').slice(0, 8)
  return version === undefined ? undefined : join(cache, `${version}-${story}`)
}
