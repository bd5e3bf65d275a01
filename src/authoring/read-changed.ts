import type { ContentFiles } from './content-folder.ts'
import { digestOf, type Kept, type ReadingMemory } from './reading-memory.ts'

/** A file of a content folder: what is known of it already, or its bytes, or why it could not be read. */
export interface ChangedFile {
  path: string
  /** What the file gave before, where it has not changed since. */
  known?: Kept
  digest?: string
  stamp?: string | undefined
  /** Absent where they are known to be as they were. */
  bytes?: Uint8Array
  error?: unknown
}

/** How many files are read at a time: enough to keep the disk busy, few enough for any limit on open files. */
const filesAtOnce = 64

/** Reads files in the order given, those left out whose stamp says that they have not changed since they were read for `memory`. */
export async function* readChanged(
  files: ContentFiles,
  paths: readonly string[],
  memory: ReadingMemory,
): AsyncGenerator<ChangedFile> {
  let asked: { path: string; stamp: string | undefined }[] = []
  for (const path of paths) {
    // Before it is read: what changes in between is not of this stamp.
    const stamp = stampOf(files, path)
    const known = memory.get(path)
    if (stamp !== undefined && known?.stamp === stamp) {
      yield* await readAll(files, asked, memory)
      asked = []
      yield { path, known, digest: known.digest, stamp }
      continue
    }
    asked.push({ path, stamp })
    if (asked.length < filesAtOnce) continue
    yield* await readAll(files, asked, memory)
    asked = []
  }
  yield* await readAll(files, asked, memory)
}

function stampOf(files: ContentFiles, path: string): string | undefined {
  try {
    return files.stamp?.(path)
  } catch {
    return undefined
  }
}

function readAll(
  files: ContentFiles,
  asked: readonly { path: string; stamp: string | undefined }[],
  memory: ReadingMemory,
): Promise<ChangedFile[]> {
  const read = async ({ path, stamp }: { path: string; stamp: string | undefined }): Promise<ChangedFile> => {
    try {
      const bytes = await files.read(path)
      const digest = digestOf(bytes)
      const before = memory.get(path)
      const known = before?.digest === digest && { known: before.stamp === stamp ? before : { ...before, stamp } }
      return { path, bytes, digest, stamp, ...known }
    } catch (error) {
      return { path, error }
    }
  }
  return Promise.all(asked.map(read))
}
