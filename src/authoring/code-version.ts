import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The folders whose code decides what reading a file gives. */
const readingParts = ['src/authoring', 'src/markdown', 'src/story']

/**
 * A name for the code in some folders and files, by default that which reads content: another one for any other source, library or Node.
 * Rules are counted in, though nothing of theirs is kept: better read once too often. Undefined where the sources are not at hand.
 */
export function codeVersion(parts: readonly string[] = readingParts): string | undefined {
  const hash = createHash('sha256').update(process.version)
  try {
    // Libraries as they are installed, which may differ from the lockfile beside package.json.
    for (const file of [...parts.flatMap(filesOf), 'node_modules/.package-lock.json'])
      hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  } catch {
    return undefined
  }
  return hash.digest('hex').slice(0, 16)
}

/** The files of a folder but its tests, sorted; a file is one itself. */
function filesOf(part: string): string[] {
  if (statSync(join(root, part)).isFile()) return [part]
  return readdirSync(join(root, part), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.endsWith('.test.ts'))
    .map((file) => relative(root, join(file.parentPath, file.name)))
    .sort()
}
