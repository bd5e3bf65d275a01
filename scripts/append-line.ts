import { appendFile, mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** Adds a line to the end of a file, which is made with its folder where it is missing. */
export async function appendLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(resolve(path)), { recursive: true })
  await appendFile(path, line)
}
