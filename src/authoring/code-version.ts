import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The folders whose code decides what reading a file gives. */
const readingParts = ['src/authoring', 'src/markdown', 'src/story']

/**
 * A name for the code in some folders, by default that which reads content: another one for any other source file, library or Node.
 * Rules are counted in, though nothing of theirs is kept: better read once too often. Undefined where the sources are not at hand.
 */
export function codeVersion(parts: readonly string[] = readingParts): string | undefined {
  const hash = createHash('sha256').update(process.version)
  try {
    for (const part of parts) {
      for (const file of readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).sort()) {
        if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue
        hash.update(`\0${file}\0`).update(readFileSync(join(root, part, file)))
      }
    }
    // As installed, which may differ from the lockfile beside package.json.
    hash.update(readFileSync(join(root, 'node_modules/.package-lock.json')))
  } catch {
    return undefined
  }
  return hash.digest('hex').slice(0, 16)
}
