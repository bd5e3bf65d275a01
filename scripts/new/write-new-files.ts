import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes files that do not exist yet, all or none: whoever made one meanwhile keeps it. */
export function writeNewFiles(files: readonly { path: string; text: string }[]): void {
  const written: string[] = []
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(path), { recursive: true })
      const file = openSync(path, 'wx')
      written.push(path)
      try {
        writeFileSync(file, text)
      } finally {
        closeSync(file)
      }
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true })
    throw error
  }
}
