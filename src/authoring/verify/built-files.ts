import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit } from '../../story/dates.ts'

/** The files of a built site, wherever they are. */
export interface BuiltFiles {
  /** Every file, sorted, with `/`. */
  paths: readonly string[]
  /** Throws where there is no such file. */
  read(path: string): Buffer
  size(path: string): number
}

/** The files below a folder. Throws where it cannot be read. */
export function builtFolder(folder: string): BuiltFiles {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => !file.isDirectory())
  const start = join(folder, '/').length
  return {
    paths: found.map((file) => join(file.parentPath, file.name).slice(start).replaceAll('\\', '/')).sort(byCodeUnit),
    read: (path) => readFileSync(join(folder, path)),
    size: (path) => statSync(join(folder, path)).size,
  }
}

/** Files by path, as if they had been built: for tests and documentation. */
export function builtMemory(files: Readonly<Record<string, string>>): BuiltFiles {
  const read = (path: string) => {
    if (!Object.hasOwn(files, path)) throw new Error(`There is no ${path}.`)
    return Buffer.from(files[path]!)
  }
  return { paths: Object.keys(files).sort(byCodeUnit), read, size: (path) => read(path).length }
}
