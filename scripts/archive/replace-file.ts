import { lstat, open, readFile, rename, rm } from 'node:fs/promises'

/** A file’s text with its byte order mark. Rejects for links, and for what is not UTF-8. */
export async function readWhole(path: string): Promise<string> {
  if (!(await lstat(path)).isFile()) throw new Error(`${path} is no regular file`)
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path))
}

/** Puts another text in place of a file’s at once: whoever reads it, or ends this process, finds the old one or the new one. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const { mode } = await lstat(path)
  const temporary = `${path}.${process.pid}.tmp`
  try {
    const file = await open(temporary, 'wx', mode)
    try {
      await file.writeFile(text)
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
