import { lstat, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file’s text with its byte order mark. Rejects for links, and for what is not UTF-8. */
export async function readWhole(path: string): Promise<string> {
  if (!(await lstat(path)).isFile()) throw new Error(`${path} is no regular file`)
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path))
}

/**
 * Puts `after` in place of a file that holds `before`, at once and its mode kept: whoever reads it, or ends this process,
 * finds the old content or the new one. Rejects where the file is no regular file or holds anything else.
 */
export async function replaceFile(
  path: string,
  before: string | Uint8Array,
  after: string | Uint8Array,
): Promise<void> {
  const stats = await lstat(path)
  if (!stats.isFile() || !(await readFile(path)).equals(Buffer.from(before)))
    throw new Error(`${basename(path)} has changed meanwhile`)
  // A name with a dot is no entry, should the check look at the folder just now.
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    const file = await open(temporary, 'wx', stats.mode)
    try {
      await file.chmod(stats.mode)
      await file.writeFile(after)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
