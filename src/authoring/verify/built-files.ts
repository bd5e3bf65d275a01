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
  /** The SHA-256 of a file in hex, where it is known without reading it. */
  digestOf?(path: string): string | undefined
}

/** The files below a folder. Throws where it cannot be read, or where something is neither a file nor a folder. */
export function builtFolder(folder: string): BuiltFiles {
  return {
    paths: filesBelow(folder, '').sort(byCodeUnit),
    read: (path) => readFileSync(join(folder, path)),
    size: (path) => statSync(join(folder, path)).size,
  }
}

/** Not Node’s own recursion, which takes several times as long. */
function filesBelow(folder: string, prefix: string): string[] {
  const found: string[] = []
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix + entry.name
    if (entry.isDirectory()) for (const file of filesBelow(folder, `${path}/`)) found.push(file)
    else if (entry.isFile()) found.push(path)
    else throw new Error(`${path} is neither a file nor a folder`)
  }
  return found
}

/** Files by path, as if they had been built: for tests and documentation. */
export function builtMemory(files: Readonly<Record<string, string>>): BuiltFiles {
  const read = (path: string) => {
    if (!Object.hasOwn(files, path)) throw new Error(`There is no ${path}.`)
    return Buffer.from(files[path]!)
  }
  return { paths: Object.keys(files).sort(byCodeUnit), read, size: (path) => read(path).length }
}
