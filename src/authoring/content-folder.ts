import { statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { maxFileBytes } from './decode-text.ts'
import { maxImageBytes } from './image-size.ts'
import { readWithin } from './read-within.ts'

/** A file of the content folder, or a folder in it that could not be listed. */
export type FoundFile =
  { path: string; kind: 'file' | 'link' | 'other' } | { path: string; kind: 'unlisted'; error: string }

/** A content folder, or a stand-in for one in tests. */
export interface ContentFiles {
  /** All files below the folder, with `/`; links are listed, not followed. */
  list(): Promise<FoundFile[]>
  /** Rejects where it cannot be read; may reject with a FileTooLong where it is longer than anyone may commit. */
  read(path: string): Promise<Uint8Array>
  /** Another one whenever the file may have changed; undefined where that cannot be told without reading it. */
  stamp?(path: string): string | undefined
}

/** The content folder on disk. Its `list` rejects where the folder itself cannot be listed. */
export function contentFolder(folder: string): ContentFiles {
  const filesIn = async (below: string): Promise<FoundFile[]> => {
    const found = await readdir(join(folder, below), { withFileTypes: true })
    const files = found.map(async (file): Promise<FoundFile[]> => {
      const path = `${below}${file.name}`
      if (file.isDirectory())
        return filesIn(`${path}/`).catch((error: unknown) => [{ path, kind: 'unlisted', error: errorCode(error) }])
      return [{ path, kind: file.isFile() ? 'file' : file.isSymbolicLink() ? 'link' : 'other' }]
    })
    return (await Promise.all(files)).flat()
  }
  return {
    // A link in place of the folder itself is the owner’s choice; links inside are an author’s.
    list: () => filesIn(''),
    // Small files are read several times faster without a turn of the thread pool for each.
    read: (path) => Promise.try(() => readWithin(join(folder, path), mostBytesOf(path))),
    stamp: (path) => stampOf(join(folder, path)),
  }
}

/** A file that changes twice within this time, in milliseconds, may have the same times after both: file systems count in steps. */
const longestStep = 2000

/** What the file system knows of a file that every change of it changes; undefined while another change might not. */
function stampOf(file: string): string | undefined {
  const { size, mtimeMs, ctimeMs, ino } = statSync(file)
  if (Date.now() - Math.max(mtimeMs, ctimeMs) < longestStep) return undefined
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`
}

function mostBytesOf(path: string): number {
  return path.startsWith('images/') ? maxImageBytes : maxFileBytes
}

/** The system’s name for why a file could not be read. */
export function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'a failure'
}
