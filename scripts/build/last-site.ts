import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { pruneKept } from '../../src/authoring/prune-kept.ts'
import { readWhole, writeWhole } from '../../src/authoring/whole-file.ts'
import { cacheFolder } from '../cache-folder.mjs'
import type { EarlierSite, RenderedFile } from './render-pages.ts'

/** Sites of other folders that are kept beside the one in use. */
const neighbours = 4

/** What is kept of the last site that was built into a folder. */
interface LastSite {
  /** Of the bundle that rendered it. */
  bundle: string
  files: [path: string, model: string, digest: string, size: number, mtimeMs: number][]
}

/** Where it is kept: one file for each folder that sites are built into. */
function placeOf(out: string, cache: string): string {
  const name = createHash('sha256').update(resolve(out)).digest('hex').slice(0, 16)
  return join(cache, 'sites', name)
}

/** The last site in this folder, where the same bundle rendered it; a file that somebody has changed since is not taken for it. */
export function earlierSite(out: string, bundle: string, cache: string = cacheFolder): EarlierSite | undefined {
  let last: LastSite
  try {
    last = JSON.parse(readWhole(placeOf(out, cache)).toString()) as LastSite
    if (last.bundle !== bundle) return undefined
  } catch {
    return undefined
  }
  const known = new Map(last.files.map((file) => [file[0], file]))
  return {
    find: (path, model) => {
      const [, before, digest, size, mtimeMs] = known.get(path) ?? []
      if (before !== model || digest === undefined || size === undefined) return undefined
      const file = join(out, path)
      const found = statSync(file, { throwIfNoEntry: false })
      if (found?.size !== size || found.mtimeMs !== mtimeMs) return undefined
      return { file, rendered: { path, model, digest, size } }
    },
  }
}

/** Keeps what was rendered into a folder, for the next build; one that cannot be kept costs time, nothing else. */
export function keepSite(
  out: string,
  bundle: string,
  rendered: readonly RenderedFile[],
  cache: string = cacheFolder,
): void {
  try {
    const files = rendered.map(
      ({ path, model, digest, size }) => [path, model, digest, size, statSync(join(out, path)).mtimeMs] as const,
    )
    const place = placeOf(out, cache)
    writeWhole(place, Buffer.from(JSON.stringify({ bundle, files })))
    pruneKept(dirname(place), basename(place), neighbours)
  } catch {
    // A full disk, or another build that has put its site there meanwhile.
  }
}
